import { type Person, PersonInput } from "@diemcau/shared/model/person";
import type { Unit } from "@diemcau/shared/model/unit";
import { Alert, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "../forms/ConflictNotice.tsx";
import { differencesOf } from "../forms/differences.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { PersonFields } from "./PersonFields.tsx";
import { type PersonDraft, personDraft, personInput } from "./personInput.ts";
import { useDirectoryWriter } from "./useDirectory.ts";

interface Props {
  persons: readonly Person[];
  units: readonly Unit[];
  /** Who is edited, as of when the form opened; absent for somebody new. */
  person: Person | null;
  unitId: string | null;
  /** Whether the editor may give the administrator's role. */
  mayMakeAdmin: boolean;
  onDone: () => void;
}

/** Adds or changes a person and the account. */
export function PersonForm({ persons, units, person, unitId, mayMakeAdmin, onDone }: Props) {
  const { t } = useTranslation();
  const { savePerson } = useDirectoryWriter();
  const form = useForm(personDraft(person, unitId));
  const [version, setVersion] = useState(person?.version ?? 0);
  const [busy, setBusy] = useState(false);
  const latest = persons.find(({ id }) => id === person?.id);
  const conflict = form.refusal !== "unreachable" && form.refusal?.code === "version.conflict" && latest;
  const closed = person?.roles.includes("admin") === true && !mayMakeAdmin;

  async function save(asOf: number) {
    const input = form.read(PersonInput, personInput(form.values));
    if (!input) return;
    if (input.signInName !== null && !person?.signInName && input.password === undefined)
      return form.mark("password", "text.required");
    setBusy(true);
    try {
      await savePerson(input, person && { id: person.id, version: asOf });
      onDone();
    } catch (error) {
      form.refuse(refusalOf(error));
      setBusy(false);
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void save(version);
  }
  const shown = (draft: PersonDraft) => ({
    [t("directory:person.name")]: draft.name,
    [t("directory:person.title")]: draft.title,
    [t("directory:person.unit")]: units.find(({ id }) => id === draft.unitId)?.name ?? "",
    [t("directory:person.roles")]: draft.roles.map((role) => t(`directory:role.${role}`)).join(", "),
    [t("directory:person.signInName")]: draft.signInName,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {closed && <Alert color="gray">{t("directory:person.adminOnly")}</Alert>}
        {conflict ? (
          <ConflictNotice
            differences={differencesOf(shown(form.values), shown(personDraft(conflict, null)))}
            onTakeTheirs={() => {
              form.restart(personDraft(conflict, null));
              setVersion(conflict.version);
            }}
            onKeepMine={() => void save(conflict.version)}
          />
        ) : (
          <RefusalAlert refusal={form.refusal} />
        )}
        <PersonFields form={form} units={units} mayMakeAdmin={mayMakeAdmin} known={person !== null} />
        <FormActions sticky busy={busy} disabled={closed} onCancel={onDone} />
      </Stack>
    </form>
  );
}
