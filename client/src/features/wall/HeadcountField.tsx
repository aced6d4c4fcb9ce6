import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button, Group, NumberInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";

/** Heads of a room, for a technician who reports them by phone. */
export function HeadcountField({ point }: { point: PointEntry }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send } = useDirecting();
  const allowed = useMay("headcount.report");
  const [count, setCount] = useState<number | string>(point.headcount ?? "");
  if (!allowed) return null;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (typeof count === "number") void send({ type: "headcount.report", data: { pointId: point.id, count } });
  }
  return (
    <form onSubmit={onSubmit}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NumberInput
          label={t("wall:point.heads", { expected: point.expected })}
          w={170}
          min={0}
          max={5000}
          allowDecimal={false}
          value={count}
          onChange={setCount}
          disabled={state.status === "ended"}
        />
        <Button type="submit" variant="default" disabled={typeof count !== "number" || count === point.headcount}>
          {t("wall:point.headsSave")}
        </Button>
      </Group>
    </form>
  );
}
