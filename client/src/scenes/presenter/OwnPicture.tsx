import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { CameraPreview } from "../../features/devices/CameraPreview.tsx";
import { MicMeter } from "../../features/devices/MicMeter.tsx";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import styles from "./PresenterDesk.module.css";

/** The presenter's own camera and microphone, to be tested before the turn. */
export function OwnPicture({ devices, children }: { devices: LocalDevices; children: ReactNode }) {
  const { t } = useTranslation();
  const { camera, microphone } = useDevicesSnapshot(devices);
  return (
    <section className={styles.card}>
      <h2>{t("presenters:page.own")}</h2>
      <CameraPreview camera={camera} label={t("presenters:page.own")} />
      <MicMeter microphone={microphone} />
      {microphone.state === "failed" && <p>{t(`devices:problem.microphone.${microphone.problem}`)}</p>}
      {children}
    </section>
  );
}
