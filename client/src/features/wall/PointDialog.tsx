import { findPoint } from "@diemcau/shared/rules/state";
import { Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { TalkButtons } from "../talkback/TalkButtons.tsx";
import { DeviceList } from "./DeviceList.tsx";
import { HeadcountField } from "./HeadcountField.tsx";
import { LinkFigures } from "./LinkFigures.tsx";
import { PairingCodeBox } from "./PairingCodeBox.tsx";
import { PointActions } from "./PointActions.tsx";
import { PointSources } from "./PointSources.tsx";
import { SimulationSwitch } from "./SimulationSwitch.tsx";
import { TechnicianLine } from "./TechnicianLine.tsx";

interface Props {
  pointId: string;
  onClose: () => void;
  /** Opens the private text with this room. */
  onNotes: () => void;
}

/** What a tile's menu opens: the room's technician, talkback, cameras, heads, pairing code, devices and simulation. */
export function PointDialog({ pointId, onClose, onNotes }: Props) {
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
            <Text size="sm" c="dimmed">
              <LinkFigures pointId={pointId} />
            </Text>
          </div>
          <HeadcountField point={point} />
        </Group>
        <PointActions point={point} onDone={onClose} onNotes={onNotes} />
        <TalkButtons pointId={pointId} />
        <PointSources pointId={pointId} />
        {mayPair && <PairingCodeBox pointId={pointId} />}
        <DeviceList devices={point.devices} />
        <SimulationSwitch point={point} />
      </Stack>
    </BoardModal>
  );
}
