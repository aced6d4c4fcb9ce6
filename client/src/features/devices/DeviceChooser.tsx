import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { type DeviceChoice, soundOnly, storeChoice, watchOnly } from "../../conference/DeviceChoice.ts";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { CameraPreview } from "./CameraPreview.tsx";
import styles from "./DeviceChooser.module.css";
import { DeviceSelect } from "./DeviceSelect.tsx";
import { MicMeter } from "./MicMeter.tsx";
import { useDevicesSnapshot } from "./useLocalDevices.ts";

/** Camera and microphone with a live preview; what is chosen is tried at once and kept on this machine. */
export function DeviceChooser({ devices }: { devices: LocalDevices }) {
  const { t } = useTranslation();
  const { choice, camera, microphone, cameras, microphones, opening } = useDevicesSnapshot(devices);
  const choose = (wanted: DeviceChoice) => {
    storeChoice(wanted);
    void devices.open(wanted);
  };
  return (
    <div className={styles.chooser}>
      <div className={styles.own}>
        <CameraPreview camera={camera} />
        <MicMeter microphone={microphone} />
      </div>
      <div className={styles.choice}>
        <DeviceSelect
          kind="camera"
          wish={choice.camera}
          opened={camera}
          options={cameras}
          onChoose={(wish) => choose({ ...choice, camera: wish })}
        />
        <DeviceSelect
          kind="microphone"
          wish={choice.microphone}
          opened={microphone}
          options={microphones}
          onChoose={(wish) => choose({ ...choice, microphone: wish })}
        />
        {opening && <p className={styles.note}>{t("devices:opening")}</p>}
        {microphone.state === "failed" && (
          <p className={styles.problem}>{t(`devices:problem.microphone.${microphone.problem}`)}</p>
        )}
        {camera.state === "failed" && (
          <WayOut sound={microphone.state === "live"} onChoose={choose} onRetry={() => void devices.open()} />
        )}
      </div>
    </div>
  );
}

/** No camera: what a person can do instead, and what it means. */
function WayOut(props: { sound: boolean; onChoose: (choice: DeviceChoice) => void; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.wayOut}>
      <p>{t("devices:wayOut")}</p>
      <div className={styles.buttons}>
        <Button onClick={props.onRetry}>{t("common:retry")}</Button>
        {props.sound && <Button onClick={() => props.onChoose(soundOnly)}>{t("devices:soundOnly")}</Button>}
        <Button onClick={() => props.onChoose(watchOnly)}>{t("devices:watchOnly")}</Button>
      </div>
      <p className={styles.note}>{t(props.sound ? "devices:soundOnlyMeans" : "devices:watchOnlyMeans")}</p>
    </div>
  );
}
