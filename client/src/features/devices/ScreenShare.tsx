import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { canShareScreen } from "../../conference/openScreen.ts";
import { CameraPreview } from "./CameraPreview.tsx";
import styles from "./DeviceChooser.module.css";
import { useDevicesSnapshot } from "./useLocalDevices.ts";

/** Starts and stops sharing this machine's screen: a source like any other, on air only when the operator takes it. */
export function ScreenShare({ devices }: { devices: LocalDevices }) {
  const { t } = useTranslation();
  const { screen } = useDevicesSnapshot(devices);
  if (!canShareScreen()) return null;
  const shared = screen.state === "live";
  return (
    <section className={styles.share} aria-label={t("devices:screen")}>
      {shared && <CameraPreview camera={screen} label={t("devices:screen")} />}
      <Button onClick={() => (shared ? devices.stopScreen() : void devices.shareScreen())}>
        {t(shared ? "devices:stopScreen" : "devices:shareScreen")}
      </Button>
      <p className={styles.note}>{t(shared ? "devices:screenShared" : "devices:screenMeans")}</p>
      {screen.state === "failed" && <p className={styles.problem}>{t("devices:screenFailed")}</p>}
    </section>
  );
}
