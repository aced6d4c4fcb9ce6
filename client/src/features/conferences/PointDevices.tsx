import type { Device } from "@diemcau/shared/model/point";
import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useConfirm } from "../forms/useConfirm.tsx";
import { useCommand } from "../session/useConference.ts";
import { PairingCodeCard } from "./PairingCodeCard.tsx";

/** A point's pairing code and the devices that are paired there. */
export function PointDevices({ point }: { point: PointEntry }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { ask, dialog } = useConfirm();
  const askUnpairing = ({ id, name }: Device) =>
    ask({
      title: t("office:pairing.unpairTitle"),
      text: t("office:pairing.unpairText", { name }),
      action: t("office:pairing.unpairAction"),
      onConfirm: () => command("device.unpair", { deviceId: id }),
    });
  return (
    <Stack gap="lg">
      <PairingCodeCard key={point.id} point={point} />
      <Stack gap="xs">
        <Title order={3} size="h5">
          {t("office:pairing.paired")}
        </Title>
        {point.devices.length === 0 && (
          <Text size="sm" c="dimmed">
            {t("office:pairing.none")}
          </Text>
        )}
        {point.devices.map((device) => (
          <Group key={device.id} justify="space-between" wrap="nowrap">
            <div>
              <Text fw={500}>{device.name}</Text>
              <Text size="sm" c="dimmed">
                {t(`office:pairing.role.${device.role}`)} ·{" "}
                {t(device.connected ? "office:pairing.connected" : "office:pairing.away")}
              </Text>
            </div>
            <Button size="compact-sm" variant="default" onClick={() => askUnpairing(device)}>
              {t("office:pairing.unpair")}
            </Button>
          </Group>
        ))}
      </Stack>
      {dialog}
    </Stack>
  );
}
