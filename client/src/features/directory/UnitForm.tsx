import { type Unit, UnitInput } from "@diemcau/shared/model/unit";
import { Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConflictNotice } from "../forms/ConflictNotice.tsx";
import { differencesOf } from "../forms/differences.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { UnitSelect } from "./UnitSelect.tsx";
import { useDirectoryWriter } from "./useDirectory.ts";
import { withDescendants } from "./unitTree.ts";

interface Props {
  units: readonly Unit[];
  /** The unit that is edited, as it was when the form opened; absent for a new one. */
  unit: Unit | null;
  /** Where a new unit stands. */
  parentId: string | null;
  onDone: () => void;
}

/** Adds, renames or moves a unit. */
export function UnitForm({ units, unit, parentId, onDone }: Props) {
  const { t } = useTranslation();
  const { saveUnit } = useDirectoryWriter();
  const form = useForm<UnitInput>(unit ?? { name: "", shortName: "", parentId });
  const [version, setVersion] = useState(unit?.version ?? 0);
  const [busy, setBusy] = useState(false);
  const latest = units.find(({ id }) => id === unit?.id);
  const conflict = form.refusal !== "unreachable" && form.refusal?.code === "version.conflict" && latest;

  async function save(asOf: number) {
    const input = form.read(UnitInput);
    if (!input) return;
    setBusy(true);
    try {
      await saveUnit(input, unit && { id: unit.id, version: asOf });
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
  const nameOf = (id: string | null) => units.find((other) => other.id === id)?.name ?? "";
  const shown = (input: UnitInput) => ({
    [t("directory:unit.name")]: input.name,
    [t("directory:unit.shortName")]: input.shortName,
    [t("directory:unit.parent")]: nameOf(input.parentId),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {conflict ? (
          <ConflictNotice
            differences={differencesOf(shown(form.values), shown(conflict))}
            onTakeTheirs={() => {
              form.restart(conflict);
              setVersion(conflict.version);
            }}
            onKeepMine={() => void save(conflict.version)}
          />
        ) : (
          <RefusalAlert refusal={form.refusal} />
        )}
        <TextInput
          label={t("directory:unit.name")}
          value={form.values.name}
          onChange={(event) => form.set("name", event.currentTarget.value)}
          error={form.fault("name")}
          data-autofocus
        />
        <TextInput
          label={t("directory:unit.shortName")}
          description={t("directory:unit.shortNameHint")}
          value={form.values.shortName}
          onChange={(event) => form.set("shortName", event.currentTarget.value)}
          error={form.fault("shortName")}
        />
        <UnitSelect
          label={t("directory:unit.parent")}
          placeholder={t("directory:unit.top")}
          units={units}
          {...(unit ? { without: withDescendants(units, unit.id) } : {})}
          value={form.values.parentId}
          onChange={(id) => form.set("parentId", id)}
          error={form.fault("parentId")}
        />
        <FormActions busy={busy} onCancel={onDone} />
      </Stack>
    </form>
  );
}
