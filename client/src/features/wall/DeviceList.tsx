import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useMay } from "../session/useConference.ts";
import styles from "./DeviceList.module.css";

type PairedDevice = PointEntry["devices"][number];

/** Devices paired with a point; taking one out asks once more on its own button. */
export function DeviceList({ devices }: { devices: readonly PairedDevice[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={styles.heading}>{t("wall:point.devices")}</h3>
      {devices.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("wall:point.noDevices")}
        </Text>
      )}
      <ul className={styles.list}>
        {devices.map((device) => (
          <DeviceLine key={device.id} device={device} />
        ))}
      </ul>
    </section>
  );
}

function DeviceLine({ device }: { device: PairedDevice }) {
  const { t } = useTranslation();
  const { send } = useDirecting();
  const mayUnpair = useMay("device.unpair");
  const [asked, setAsked] = useState(false);
  return (
    <li className={styles.device}>
      <span className={styles.sign} data-connected={device.connected} aria-hidden="true">
        {device.connected ? "●" : "⊘"}
      </span>
      <span>
        {device.name}
        <small>
          {t(`wall:point.deviceRole.${device.role}`)} ·{" "}
          {t(`wall:point.${device.connected ? "connected" : "disconnected"}`)}
        </small>
      </span>
      {mayUnpair && (
        <Button
          size="xs"
          variant={asked ? "filled" : "default"}
          color="onAir"
          onBlur={() => setAsked(false)}
          onClick={() => (asked ? void send({ type: "device.unpair", data: { deviceId: device.id } }) : setAsked(true))}
        >
          {t(asked ? "wall:point.unpairSure" : "wall:point.unpair")}
        </Button>
      )}
    </li>
  );
}
