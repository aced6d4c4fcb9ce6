import type { Command } from "@diemcau/shared/protocol/commands";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";

/** One person tests the whole evening alone: simulates everybody who isn't in, and stops it again. */
export function RehearsalButtons({ absent }: { absent: readonly PointEntry[] }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isPending } = useDirecting();
  const simulated = state.points.filter((point) => point.simulated).map(({ id }) => id);
  const start: Command = { type: "simulation.start", data: { pointIds: absent.map(({ id }) => id) } };
  const stop: Command = { type: "simulation.stop", data: { pointIds: simulated } };
  if (!useMay("simulation.start")) return null;
  return (
    <>
      {absent.length > 0 && (
        <Button
          size="xs"
          variant="default"
          loading={isPending(start)}
          title={t("wall:alarms.simulateHint")}
          onClick={() => void send(start)}
        >
          {t("wall:alarms.simulate", { count: absent.length })}
        </Button>
      )}
      {simulated.length > 0 && (
        <Button size="xs" variant="default" loading={isPending(stop)} onClick={() => void send(stop)}>
          {t("wall:alarms.stop")}
        </Button>
      )}
    </>
  );
}
