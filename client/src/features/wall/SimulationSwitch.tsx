import type { Command } from "@diemcau/shared/protocol/commands";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useMay } from "../session/useConference.ts";

/** Turns a point's simulation on and off; a room that is really there can't be simulated. */
export function SimulationSwitch({ point }: { point: PointEntry }) {
  const { t } = useTranslation();
  const { send, isPending } = useDirecting();
  const allowed = useMay("simulation.start");
  const real = point.devices.some((device) => device.connected);
  if (!allowed || (real && !point.simulated)) return null;
  const type = point.simulated ? "simulation.stop" : "simulation.start";
  const command: Command = { type, data: { pointIds: [point.id] } };
  return (
    <Group justify="space-between" wrap="nowrap" gap="lg">
      <div>
        <Text size="sm" fw={600}>
          {t("wall:point.simulation")}
        </Text>
        <Text size="sm" c="dimmed">
          {t("wall:point.simulationHint")}
        </Text>
      </div>
      <Button variant="default" flex="none" loading={isPending(command)} onClick={() => void send(command)}>
        {t(point.simulated ? "wall:point.stopSimulation" : "wall:point.simulate")}
      </Button>
    </Group>
  );
}
