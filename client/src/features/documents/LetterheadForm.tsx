import { Letterhead } from "@diemcau/shared/model/official";
import { Alert, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useLeaveGuard } from "../forms/useLeaveGuard.ts";
import { useCommand } from "../session/useConference.ts";
import { draftOf, letterheadOf, type LetterheadDraft } from "./letterheadDraft.ts";

interface Props {
  /** What is in force, else the suggestion. */
  letterhead: Letterhead;
  /** Nobody has saved one yet. */
  suggested: boolean;
}

/** Where a schema finds a fault, by the field that shows it. */
const paths: Partial<Record<keyof LetterheadDraft, string>> = {
  authority: "signer.authority",
  signerTitle: "signer.title",
  signerName: "signer.name",
};

/** What stands around the text of all documents: agencies, symbol, place, signer, recipients. */
export function LetterheadForm({ letterhead, suggested }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const form = useForm(draftOf(letterhead));
  const [busy, setBusy] = useState(false);
  useLeaveGuard(form.changed);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = form.read(Letterhead, letterheadOf(form.values));
    if (!input) return;
    setBusy(true);
    const reply = await command("document.letterhead", input, { quiet: true });
    setBusy(false);
    if (!reply.ok) return form.refuse(reply.error);
    form.restart(draftOf(input));
    notify({ tone: "done", text: t("documents:letterhead.saved") });
  }
  const field = (name: keyof LetterheadDraft) => ({
    label: t(`documents:letterhead.${name}`),
    value: form.values[name],
    onChange: (event: { currentTarget: { value: string } }) => form.set(name, event.currentTarget.value),
    error: form.fault(paths[name] ?? name),
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="sm">
        {suggested ? (
          <Alert color="yellow" variant="light" bg="var(--dc-warning-soft)">
            {t("documents:letterhead.suggested")}
          </Alert>
        ) : (
          <Text size="sm" c="dimmed">
            {t("documents:letterhead.hint")}
          </Text>
        )}
        <RefusalAlert refusal={form.refusal} />
        <TextInput {...field("parentAgency")} />
        <TextInput {...field("agency")} />
        <Group gap="sm" grow align="flex-end">
          <TextInput {...field("abbreviation")} />
          <TextInput {...field("placeName")} />
        </Group>
        <TextInput {...field("authority")} placeholder={t("documents:letterhead.authorityPlaceholder")} />
        <Group gap="sm" grow align="flex-end">
          <TextInput {...field("signerTitle")} />
          <TextInput {...field("signerName")} />
        </Group>
        <Textarea {...field("recipients")} autosize minRows={2} maxRows={8} />
        <TextInput {...field("archive")} />
        <FormActions submit={t("documents:letterhead.save")} busy={busy} disabled={!form.changed && !suggested} />
      </Stack>
    </form>
  );
}
