import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { PaperCallInput } from "@diemcau/shared/model/paper";
import { errorText } from "@diemcau/shared/protocol/errors";
import { Group, NumberInput, Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../../i18n/index.ts";
import { TypedField } from "../../conferences/TypedField.tsx";
import { readDate, readTime, writeDate, writeTime } from "../../conferences/typedDate.ts";
import { FormActions } from "../../forms/FormActions.tsx";
import { RefusalAlert } from "../../forms/RefusalAlert.tsx";
import { useForm } from "../../forms/useForm.ts";
import { useCommand, useConference } from "../../session/useConference.ts";
import { AskedItems } from "./AskedItems.tsx";
import { callDraft, callInput } from "./callDraft.ts";

/** Makes or changes the call for papers. */
export function CallForm({ conference, onDone }: { conference: ConferenceFacts; onDone: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const form = useForm(callDraft(state.paperCall, conference, state.agenda));
  const [busy, setBusy] = useState(false);
  const { values, set, fault } = form;

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = form.read(PaperCallInput, callInput(values, conference.timeZone));
    if (!input) return;
    setBusy(true);
    const reply = await command("papers.call", input, { quiet: true });
    setBusy(false);
    if (reply.ok) onDone();
    else form.refuse(reply.error);
  }
  const text = (field: "subject" | "guidance") => ({
    label: t(`papers:call.${field}`),
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
    error: fault(field),
  });
  const number = (field: "maxPages" | "minutes", max: number) => ({
    label: t(`papers:call.${field}`),
    min: 1,
    max,
    allowDecimal: false,
    value: values[field] ?? "",
    onChange: (value: number | string) => set(field, typeof value === "number" ? value : null),
    error: fault(field),
    flex: 1,
  });
  const unread = fault("deadline") && t("papers:call.deadlineFault");
  const { refusal } = form;
  const past =
    refusal !== null && refusal !== "unreachable" && refusal.code === "deadline.past"
      ? errorText(refusal, currentLanguage())
      : null;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <Textarea {...text("subject")} autosize minRows={2} data-autofocus />
        <Textarea {...text("guidance")} autosize minRows={3} maxRows={10} placeholder={t("papers:call.guidanceHint")} />
        <Group gap="sm" align="flex-start">
          <TypedField
            label={t("papers:call.date")}
            placeholder="25/4/2022"
            flex={1}
            value={values.date}
            onChange={(typed) => set("date", typed)}
            tidy={(typed) => tidied(readDate(typed), writeDate)}
            error={past ?? (readDate(values.date) === null && unread)}
          />
          <TypedField
            label={t("papers:call.time")}
            placeholder="17 giờ 00"
            flex={1}
            value={values.time}
            onChange={(typed) => set("time", typed)}
            tidy={(typed) => tidied(readTime(typed), writeTime)}
            error={readTime(values.time) === null && unread}
          />
        </Group>
        <Group gap="sm" align="flex-start">
          <NumberInput {...number("maxPages", 200)} />
          <NumberInput {...number("minutes", 120)} />
        </Group>
        <AskedItems agenda={state.agenda} itemIds={values.itemIds} onChange={(itemIds) => set("itemIds", itemIds)} />
        <RefusalAlert refusal={past === null ? refusal : null} />
        <FormActions
          submit={state.paperCall ? t("common:save") : t("papers:call.send")}
          busy={busy}
          onCancel={onDone}
          sticky
        />
      </Stack>
    </form>
  );
}

function tidied(read: string | null, write: (value: string) => string): string | null {
  return read === null ? null : write(read);
}
