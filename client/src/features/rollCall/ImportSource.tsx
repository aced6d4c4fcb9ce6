import { isCalled } from "@diemcau/shared/rules/rollCall";
import { Loader, SegmentedControl, Select, Stack, Text, Textarea } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { inPointOrder } from "../conferences/pointOrder.ts";
import { DropZone } from "../forms/DropZone.tsx";
import { FormActions } from "../forms/FormActions.tsx";
import type { Refusal } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useConference } from "../session/useConference.ts";

/** Whose list is imported, and whether it takes the place of what is there. */
export interface SheetSource {
  /** Absent: the sheet names each line's point. */
  pointId: string | null;
  mode: "append" | "replace";
}

interface Props {
  source: SheetSource;
  busy: boolean;
  refusal: Refusal | null;
  onChange: (source: SheetSource) => void;
  onLook: (sheet: Blob) => void;
}

const everyPoint = "*";
const acceptedSheets =
  ".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv";

/** A file or pasted cells, and for which point. */
export function ImportSource({ source, busy, refusal, onChange, onLook }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const [pasted, setPasted] = useState("");
  const point = state.points.find(({ id }) => id === source.pointId);
  const fixed = state.status === "ended" || (point ? isCalled(point) : false);

  function look(event: FormEvent) {
    event.preventDefault();
    if (pasted.trim() !== "") onLook(new Blob([pasted]));
  }
  return (
    <form onSubmit={look}>
      <Stack gap="md">
        <Select
          label={t("rollCall:import.target")}
          searchable
          allowDeselect={false}
          value={source.pointId ?? everyPoint}
          data={[
            { value: everyPoint, label: t("rollCall:import.allPoints") },
            ...inPointOrder(state.points).map(({ id, name, unit }) => ({ value: id, label: `${name} (${unit.name})` })),
          ]}
          onChange={(value) => onChange({ mode: "append", pointId: value === everyPoint ? null : value })}
        />
        {!fixed && (
          <SegmentedControl
            aria-label={t("rollCall:import.mode")}
            value={source.mode}
            onChange={(value) => onChange({ ...source, mode: value === "replace" ? "replace" : "append" })}
            data={[
              { value: "append", label: t("rollCall:import.append") },
              { value: "replace", label: t("rollCall:import.replace") },
            ]}
          />
        )}
        <DropZone
          title={t("rollCall:import.file")}
          text={t("rollCall:import.fileHint")}
          Icon={IconFileSpreadsheet}
          accept={acceptedSheets}
          disabled={busy}
          onChoose={onLook}
        />
        <Textarea
          label={t("rollCall:import.paste")}
          description={t("rollCall:import.pasteHint")}
          autosize
          minRows={4}
          maxRows={10}
          value={pasted}
          onChange={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        {busy && (
          <Text size="sm" role="status">
            <Loader size="xs" mr={8} />
            {t("rollCall:import.looking")}
          </Text>
        )}
        <RefusalAlert refusal={refusal} />
        <FormActions submit={t("rollCall:import.look")} busy={busy} disabled={pasted.trim() === ""} />
      </Stack>
    </form>
  );
}
