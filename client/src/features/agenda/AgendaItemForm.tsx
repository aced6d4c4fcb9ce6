import { AgendaItemInput, agendaItemKinds } from "@diemcau/shared/model/agenda";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { NumberInput, Select, Stack, Switch, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { PersonSelect } from "../directory/PersonSelect.tsx";
import { UnitSelect } from "../directory/UnitSelect.tsx";
import { usePersons, useUnits } from "../directory/useDirectory.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useCommand } from "../session/useConference.ts";

/** Adds or changes one item of the agenda. */
export function AgendaItemForm({ item, onDone }: { item: AgendaEntry | null; onDone: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { data: units = [] } = useUnits();
  const { data: persons = [] } = usePersons();
  const form = useForm(draftOf(item));
  const [busy, setBusy] = useState(false);
  const { values, set, fault } = form;

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = form.read(AgendaItemInput);
    if (!input) return;
    setBusy(true);
    const reply = await (item
      ? command("agenda.change", { itemId: item.id, item: input }, { quiet: true })
      : command("agenda.add", input, { quiet: true }));
    setBusy(false);
    if (reply.ok) onDone();
    else form.refuse(reply.error);
  }
  /** A person brings the unit along, unless one was chosen already. */
  function choosePerson(personId: string | null) {
    const unitId = persons.find(({ id }) => id === personId)?.unitId ?? null;
    set("personId", personId);
    if (values.unitId === null && unitId !== null) set("unitId", unitId);
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={form.refusal} />
        <Select
          label={t("office:agenda.kind")}
          allowDeselect={false}
          data={agendaItemKinds.map((kind) => ({ value: kind, label: t(`office:kind.${kind}`) }))}
          value={values.kind}
          onChange={(chosen) => set("kind", agendaItemKinds.find((kind) => kind === chosen) ?? values.kind)}
        />
        <Textarea
          label={t("office:agenda.title")}
          autosize
          minRows={2}
          value={values.title}
          onChange={(event) => set("title", event.currentTarget.value)}
          error={fault("title")}
          data-autofocus
        />
        <PersonSelect
          label={t("office:agenda.person")}
          persons={persons}
          value={values.personId}
          onChange={choosePerson}
          error={fault("personId")}
        />
        <UnitSelect
          label={t("office:agenda.unit")}
          units={units}
          value={values.unitId}
          onChange={(id) => set("unitId", id)}
          error={fault("unitId")}
        />
        <NumberInput
          label={t("office:agenda.plannedMinutes")}
          min={1}
          max={600}
          allowDecimal={false}
          value={values.plannedMinutes}
          onChange={(value) => set("plannedMinutes", Number(value))}
          error={fault("plannedMinutes")}
        />
        <Switch
          label={t("office:agenda.internalLabel")}
          description={t("office:agenda.internalMeans")}
          checked={values.internal}
          onChange={(event) => set("internal", event.currentTarget.checked)}
        />
        <FormActions busy={busy} onCancel={onDone} />
      </Stack>
    </form>
  );
}

function draftOf(item: AgendaEntry | null): AgendaItemInput {
  if (!item) return { kind: "paper", title: "", personId: null, unitId: null, plannedMinutes: 10, internal: false };
  const { kind, title, person, unit, plannedMinutes, internal } = item;
  return { kind, title, plannedMinutes, internal, personId: person?.id ?? null, unitId: unit?.id ?? null };
}
