import { commandData } from "@diemcau/shared/protocol/commands";
import type { PaperDue } from "@diemcau/shared/rules/paperDues";
import { Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonSelect } from "../../directory/PersonSelect.tsx";
import { usePersons } from "../../directory/useDirectory.ts";
import { FormActions } from "../../forms/FormActions.tsx";
import { RefusalAlert } from "../../forms/RefusalAlert.tsx";
import { useForm } from "../../forms/useForm.ts";
import { useCommand } from "../../session/useConference.ts";

/** Gives an item, and the paper handed in for it, to another speaker. */
export function ReassignForm({ due, onDone }: { due: PaperDue; onDone: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { data: persons = [] } = usePersons();
  const form = useForm<{ personId: string | null; reason: string }>({ personId: null, reason: "" });
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    const { personId, reason } = form.values;
    if (personId === null) return form.mark("personId", "text.required");
    const data = form.read(commandData["paper.reassign"], { itemId: due.item.id, personId, reason });
    if (!data) return;
    setBusy(true);
    const reply = await command("paper.reassign", data, { quiet: true });
    setBusy(false);
    if (reply.ok) onDone();
    else form.refuse(reply.error);
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <Text size="sm">{t("papers:reassign.text", { title: due.item.title, name: due.person?.name ?? "–" })}</Text>
        <PersonSelect
          label={t("papers:reassign.person")}
          persons={persons.filter(({ id }) => id !== due.person?.id)}
          value={form.values.personId}
          onChange={(id) => form.set("personId", id)}
          error={form.fault("personId")}
          data-autofocus
        />
        <TextInput
          label={t("papers:reassign.reason")}
          value={form.values.reason}
          maxLength={300}
          onChange={(event) => form.set("reason", event.currentTarget.value)}
          error={form.fault("reason")}
        />
        <RefusalAlert refusal={form.refusal} />
        <FormActions submit={t("papers:reassign.do")} busy={busy} onCancel={onDone} />
      </Stack>
    </form>
  );
}
