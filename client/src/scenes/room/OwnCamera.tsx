import { useTranslation } from "react-i18next";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { CameraPreview } from "../../features/devices/CameraPreview.tsx";
import { MicMeter } from "../../features/devices/MicMeter.tsx";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import styles from "./cards.module.css";

/** The room's own picture and microphone, as it would go out. */
export function OwnCamera({ devices }: { devices: LocalDevices }) {
  const { t } = useTranslation();
  const { camera, microphone } = useDevicesSnapshot(devices);
  return (
    <section className={styles.card}>
      <h2>{t("devices:ownCamera")}</h2>
      <CameraPreview camera={camera} />
      <MicMeter microphone={microphone} />
      {microphone.state === "failed" && <p>{t(`devices:problem.microphone.${microphone.problem}`)}</p>}
    </section>
  );
}
