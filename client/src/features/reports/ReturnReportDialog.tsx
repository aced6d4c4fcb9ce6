import type { Report } from "@diemcau/shared/model/reportRequest";
import { ReturnReport } from "@diemcau/shared/protocol/reports";
import { Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/http.ts";
import { notify } from "../../components/notify.ts";
import { Dialog } from "../forms/Dialog.tsx";
import { FormActions } from "../forms/FormActions.tsx";
import { refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";

interface Props {
  /** Path of the report below `/api`. */
  place: string;
  version: number;
  opened: boolean;
  onClose: () => void;
  onReturned: () => Promise<void>;
}

/** Sends a report back with what is to be mended. */
export function ReturnReportDialog({ place, version, opened, onClose, onReturned }: Props) {
  const { t } = useTranslation();
  const form = useForm({ remark: "" });
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    const input = form.read(ReturnReport, { version, ...form.values });
    if (!input) return;
    setBusy(true);
    try {
      await post<Report>(`${place}/return`, input);
      notify({ tone: "done", text: t("reports:unit.returned") });
      await onReturned();
      onClose();
    } catch (error) {
      form.refuse(refusalOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog opened={opened} onClose={onClose} title={t("reports:unit.returnTitle")} closeOnClickOutside={false}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack gap="sm">
          <Textarea
            label={t("reports:unit.returnText")}
            autosize
            minRows={4}
            maxRows={12}
            data-autofocus
            value={form.values.remark}
            error={form.fault("remark")}
            onChange={({ currentTarget }) => form.set("remark", currentTarget.value)}
          />
          <RefusalAlert refusal={form.refusal} />
          <FormActions submit={t("reports:unit.return")} busy={busy} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
