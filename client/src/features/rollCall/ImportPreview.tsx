import type { RollCallPreview, SheetRow } from "@diemcau/shared/rules/rollCallSheet";
import { Alert, Button, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { matchedRows, type PointMatches, unmatchedNames } from "./importRows.ts";
import { PointMatching } from "./PointMatching.tsx";
import { PreviewTable } from "./PreviewTable.tsx";

interface Props {
  preview: RollCallPreview;
  busy: boolean;
  refusal: Refusal | null;
  onBack: () => void;
  onTake: (rows: SheetRow[]) => void;
}

/** Every line as it would be taken, with what is wrong in it; points that the conference doesn't know are matched here. */
export function ImportPreview({ preview, busy, refusal, onBack, onTake }: Props) {
  const { t } = useTranslation();
  const [matches, setMatches] = useState<PointMatches>({});
  const [onlyBad, setOnlyBad] = useState(false);
  const names = unmatchedNames(preview);
  const rows = matchedRows(preview, matches);
  const good = rows.filter(({ faults }) => faults.length === 0).length;
  const bad = rows.length - good;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text role="status" fw={500}>
          {t("rollCall:import.read", { count: rows.length, good, bad })} {bad > 0 && t("rollCall:import.badStay")}
        </Text>
        {bad > 0 && good > 0 && (
          <Checkbox
            label={t("rollCall:import.onlyBad")}
            checked={onlyBad}
            onChange={({ currentTarget }) => setOnlyBad(currentTarget.checked)}
          />
        )}
      </Group>
      {names.length > 0 && (
        <PointMatching
          names={names}
          matches={matches}
          onMatch={(name, pointId) => setMatches((now) => ({ ...now, [name]: pointId }))}
        />
      )}
      <PreviewTable rows={onlyBad ? rows.filter(({ faults }) => faults.length > 0) : rows} columns={preview.columns} />
      {good === 0 && <Alert color="yellow">{t("rollCall:import.nothing")}</Alert>}
      <RefusalAlert refusal={refusal} />
      <Group justify="space-between">
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t("rollCall:import.again")}
        </Button>
        <Button onClick={() => onTake(rows)} loading={busy} disabled={good === 0}>
          {t("rollCall:import.take", { count: good })}
        </Button>
      </Group>
    </Stack>
  );
}
