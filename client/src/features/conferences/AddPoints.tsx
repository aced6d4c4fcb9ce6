import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { PointInput } from "@diemcau/shared/model/point";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { Progress, SegmentedControl, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { UnitPicker } from "../directory/UnitPicker.tsx";
import { UnitSelect } from "../directory/UnitSelect.tsx";
import { useUnits } from "../directory/useDirectory.ts";
import { FormActions } from "../forms/FormActions.tsx";
import type { Refusal } from "../forms/faults.ts";
import { inTurn } from "../forms/inTurn.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useCommand } from "../session/useConference.ts";

interface Props {
  conference: ConferenceFacts;
  points: readonly PointEntry[];
  onDone: () => void;
}

/** Adds points: many bridge points at once from the tree, or the one host point. */
export function AddPoints({ conference, points, onDone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const { data: units = [] } = useUnits();
  const host = points.find(({ kind }) => kind === "host");
  const [kind, setKind] = useState<PointInput["kind"]>(host ? "bridge" : "host");
  const [hostUnitId, setHostUnitId] = useState<string | null>(conference.hostUnit.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = useState<{ done: number; count: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const taken = new Set(points.map(({ unit }) => unit.id));
  const wanted = kind === "host" ? [hostUnitId].filter((id) => id !== null) : [...chosen];

  const submit =
    kind === "host" ? "office:points.addHost" : wanted.length === 0 ? "office:points.add" : "office:points.addChosen";

  async function add(event: FormEvent) {
    event.preventDefault();
    const count = wanted.length;
    setRefusal(null);
    setProgress({ done: 0, count });
    const { done, refusal: stopped } = await inTurn(wanted, (unitId) => send(unitId), {
      onProgress: (now) => setProgress({ done: now, count }),
    });
    setProgress(null);
    if (!stopped) return onDone();
    setChosen(new Set(wanted.slice(done)));
    setRefusal(stopped);
  }
  function send(unitId: string) {
    const point = { unitId, kind, name: "", technician: { name: "", phone: "" }, expected: 0 };
    return command("point.add", point, { quiet: true });
  }
  return (
    <form onSubmit={(event) => void add(event)}>
      <Stack gap="md">
        <SegmentedControl
          value={kind}
          onChange={(value) => setKind(value === "host" ? "host" : "bridge")}
          data={[
            { value: "host", label: t("office:points.host"), disabled: host !== undefined },
            { value: "bridge", label: t("office:points.bridge") },
          ]}
        />
        {host && (
          <Text size="sm" c="dimmed">
            {t("office:points.hostTaken", { name: host.name })}
          </Text>
        )}
        {kind === "host" ? (
          <UnitSelect
            label={t("office:points.unit")}
            units={units}
            without={taken}
            clearable={false}
            value={hostUnitId}
            onChange={setHostUnitId}
          />
        ) : (
          <UnitPicker units={units} taken={taken} chosen={chosen} onChange={setChosen} />
        )}
        {progress && (
          <div>
            <Progress value={(progress.done / progress.count) * 100} aria-label={t("office:points.add")} />
            <Text size="sm">{t("office:points.adding", progress)}</Text>
          </div>
        )}
        <RefusalAlert refusal={refusal} />
        <FormActions
          submit={t(submit, { count: wanted.length })}
          busy={progress !== null}
          disabled={wanted.length === 0}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
