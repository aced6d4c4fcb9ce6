import { AssignmentReportText } from "@diemcau/shared/model/assignment";
import { Button, Checkbox, Group, Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { post } from "../../api/http.ts";
import { notify } from "../../components/notify.ts";
import { newId } from "../../conference/newId.ts";
import { refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { assignmentPath } from "./useAssignments.ts";

const Typed = z.object({ text: AssignmentReportText, done: z.boolean() });

interface Props {
  conferenceId: string;
  assignmentId: string;
  unitId: string;
  onSent: () => void;
}

/** What a unit tells of its part. Sent again after a break, it is recorded once: its id stays till the server has it. */
export function ReportForm({ conferenceId, assignmentId, unitId, onSent }: Props) {
  const { t } = useTranslation();
  const form = useForm({ text: "", done: false });
  const [commandId, setCommandId] = useState(newId);
  const [busy, setBusy] = useState(false);
  const { values, set, fault } = form;

  async function send(event: FormEvent) {
    event.preventDefault();
    const typed = form.read(Typed);
    if (!typed) return;
    setBusy(true);
    try {
      await post(`${assignmentPath(conferenceId, assignmentId)}/reports`, { commandId, unitId, ...typed });
      notify({ tone: "done", text: t("assignments:part.sent") });
      form.restart({ text: "", done: false });
      setCommandId(newId());
      onSent();
    } catch (error) {
      form.refuse(refusalOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <Stack gap="sm">
        <RefusalAlert refusal={form.refusal} />
        <Textarea
          label={t("assignments:part.text")}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={4000}
          value={values.text}
          onChange={(event) => set("text", event.currentTarget.value)}
          error={fault("text")}
        />
        <Group justify="space-between">
          <Checkbox
            label={t("assignments:part.done")}
            checked={values.done}
            onChange={(event) => set("done", event.currentTarget.checked)}
          />
          <Button type="submit" loading={busy} disabled={values.text.trim() === ""}>
            {t(values.done ? "assignments:part.sendDone" : "assignments:part.send")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
