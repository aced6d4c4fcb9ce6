import type { PointEntry } from "@diemcau/shared/rules/state";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** How many devices of a point are connected, in words. */
export function DeviceCount({ point }: { point: PointEntry }) {
  const { t } = useTranslation();
  const connected = point.devices.filter((device) => device.connected).length;
  if (point.simulated)
    return (
      <Text span size="sm" c="dimmed">
        {t("office:points.simulated")}
      </Text>
    );
  if (point.devices.length === 0)
    return (
      <Text span size="sm" c="dimmed">
        {t("office:points.noDevice")}
      </Text>
    );
  return (
    <Text span size="sm" c={connected > 0 ? "var(--dc-good)" : "dimmed"}>
      {connected > 0 ? "● " : "○ "}
      {t("office:points.deviceCount", { connected, count: point.devices.length })}
    </Text>
  );
}
