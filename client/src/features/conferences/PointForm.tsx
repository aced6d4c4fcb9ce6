import { PointInput } from "@diemcau/shared/model/point";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { NumberInput, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { UnitSelect } from "../directory/UnitSelect.tsx";
import { useUnits } from "../directory/useDirectory.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useCommand } from "../session/useConference.ts";

/** Changes a point: its unit, kind, name, technician, and how many people it expects. */
export function PointForm({ point, onDone }: { point: PointEntry; onDone: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { data: units = [] } = useUnits();
  const form = useForm({
    unitId: point.unit.id,
    kind: point.kind,
    name: point.name,
    technician: point.technician ?? { name: "", phone: "" },
    expected: point.expected,
  });
  const [busy, setBusy] = useState(false);
  const { values, set, fault } = form;

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = form.read(PointInput);
    if (!input) return;
    setBusy(true);
    const reply = await command("point.change", { pointId: point.id, point: input }, { quiet: true });
    setBusy(false);
    if (reply.ok) onDone();
    else form.refuse(reply.error);
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="md">
        <RefusalAlert refusal={form.refusal} />
        <SegmentedControl
          aria-label={t("office:points.kind")}
          value={values.kind}
          onChange={(value) => set("kind", value === "host" ? "host" : "bridge")}
          data={[
            { value: "host", label: t("office:points.host") },
            { value: "bridge", label: t("office:points.bridge") },
          ]}
        />
        <UnitSelect
          label={t("office:points.unit")}
          units={units}
          clearable={false}
          value={values.unitId}
          onChange={(id) => id && set("unitId", id)}
          error={fault("unitId")}
        />
        <TextInput
          label={t("office:points.name")}
          description={t("office:points.nameHint")}
          value={values.name}
          onChange={(event) => set("name", event.currentTarget.value)}
          error={fault("name")}
          data-autofocus
        />
        <TextInput
          label={t("office:points.technician")}
          value={values.technician.name}
          onChange={(event) => set("technician", { ...values.technician, name: event.currentTarget.value })}
          error={fault("technician.name")}
        />
        <TextInput
          label={t("office:points.phone")}
          type="tel"
          value={values.technician.phone}
          onChange={(event) => set("technician", { ...values.technician, phone: event.currentTarget.value })}
          error={fault("technician.phone")}
        />
        <NumberInput
          label={t("office:points.expected")}
          min={0}
          max={5000}
          allowDecimal={false}
          value={values.expected}
          onChange={(value) => set("expected", Number(value))}
          error={fault("expected")}
        />
        <FormActions busy={busy} onCancel={onDone} />
      </Stack>
    </form>
  );
}
