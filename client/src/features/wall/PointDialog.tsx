import { findPoint } from "@diemcau/shared/rules/state";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { DeviceList } from "./DeviceList.tsx";
import { HeadcountField } from "./HeadcountField.tsx";
import { PairingCodeBox } from "./PairingCodeBox.tsx";
import { SimulationSwitch } from "./SimulationSwitch.tsx";
import { TechnicianLine } from "./TechnicianLine.tsx";
import { chooseNext, takeTile } from "./tileCommands.ts";

/** What a tile's menu opens: the room's technician, heads, pairing code, devices and simulation. */
export function PointDialog({ pointId, onClose }: { pointId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const mayPair = useMay("device.pair");
  const point = findPoint(state, pointId);
  if (!point) return null;
  return (
    <BoardModal onClose={onClose} title={t("wall:point.title", { point: point.name })} size="lg">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="lg">
          <div>
            <Text size="sm">{point.unit.name}</Text>
            <TechnicianLine technician={point.technician} />
          </div>
          <HeadcountField point={point} />
        </Group>
        <TileActions pointId={pointId} onDone={onClose} />
        {mayPair && <PairingCodeBox pointId={pointId} />}
        <DeviceList devices={point.devices} />
        <SimulationSwitch point={point} />
      </Stack>
    </BoardModal>
  );
}

function TileActions({ pointId, onDone }: { pointId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isBlocked } = useDirecting();
  const take = takeTile(state, pointId);
  const choose = chooseNext(state, pointId);
  const mayTake = useMay("programme.take");
  return (
    <Group gap="sm">
      <Button
        variant="default"
        disabled={choose === null || isBlocked(choose)}
        onClick={() => choose && void send(choose).then((done) => done && onDone())}
      >
        {t("wall:point.choose")}
      </Button>
      {mayTake && (
        <Button
          disabled={take === null || isBlocked(take)}
          onClick={() => take && void send(take).then((done) => done && onDone())}
        >
          {t("wall:point.take")}
        </Button>
      )}
    </Group>
  );
}
