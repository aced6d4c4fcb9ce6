import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { storeChoice, storedChoice } from "../../conference/storedChoice.ts";
import { DeviceChooser } from "../../features/devices/DeviceChooser.tsx";
import { useDevicesSnapshot, useLocalDevices } from "../../features/devices/useLocalDevices.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./PairingScene.module.css";

/** Second step: camera and microphone with a live preview, then in. */
export function CheckStep({ device, onDone }: { device: PairedDevice; onDone: () => void }) {
  const { t } = useTranslation();
  const devices = useLocalDevices(storedChoice());
  return (
    <>
      <h1>{t("pairing:check.title", { point: device.pointName })}</h1>
      <p className={styles.lead}>{t("pairing:check.lead")}</p>
      {devices && <Check devices={devices} onDone={onDone} />}
    </>
  );
}

function Check({ devices, onDone }: { devices: LocalDevices; onDone: () => void }) {
  const { t } = useTranslation();
  const { choice, camera, microphone, opening } = useDevicesSnapshot(devices);
  const enter = () => {
    storeChoice(choice);
    onDone();
  };
  useKeys({ enter });
  const kind = camera.state === "live" ? "full" : microphone.state === "live" ? "sound" : "watch";
  return (
    <div className={styles.form}>
      <DeviceChooser devices={devices} />
      <div className={styles.end}>
        <Button look="action" shortcut="Enter" disabled={opening} onClick={enter}>
          {t(`pairing:check.enter.${kind}`)}
        </Button>
      </div>
    </div>
  );
}
