import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { CameraPreview } from "../../features/devices/CameraPreview.tsx";
import { MicMeter } from "../../features/devices/MicMeter.tsx";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import styles from "./OwnCamera.module.css";

interface Props {
  devices: LocalDevices;
  /** In a strip below the programme: the picture beside everything else. */
  small?: boolean;
  /** Buttons of the page. */
  children: ReactNode;
}

/** The room's own picture and microphone, as they would go out. */
export function OwnCamera({ devices, small = false, children }: Props) {
  const { t } = useTranslation();
  const { camera, microphone } = useDevicesSnapshot(devices);
  return (
    <section className={styles.own} data-small={small}>
      <div className={styles.picture}>
        <CameraPreview camera={camera} brief={small} />
      </div>
      <div className={styles.rest}>
        <h2>{t("devices:ownCamera")}</h2>
        <MicMeter microphone={microphone} />
        {small && camera.state === "failed" && <p>{t(`devices:problem.camera.${camera.problem}`)}</p>}
        {microphone.state === "failed" && <p>{t(`devices:problem.microphone.${microphone.problem}`)}</p>}
        <div className={styles.buttons}>{children}</div>
      </div>
    </section>
  );
}
