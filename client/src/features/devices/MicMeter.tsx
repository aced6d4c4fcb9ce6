import type { OpenedDevice } from "../../conference/openDevices.ts";
import { useTranslation } from "react-i18next";
import { useTrackLevel } from "./useTrackLevel.ts";
import styles from "./MicMeter.module.css";

/** How loud the own microphone is, as a bar and, for those who can't see it, as a number. */
export function MicMeter({ microphone }: { microphone: OpenedDevice }) {
  const { t } = useTranslation();
  const level = useTrackLevel(microphone.state === "live" ? microphone.track : null);
  if (microphone.state !== "live") return <p className={styles.none}>✕ {t("devices:noMicrophone")}</p>;
  const percent = Math.round(level * 100);
  return (
    <div className={styles.row}>
      <span>{t("devices:level")}</span>
      <div
        className={styles.meter}
        role="meter"
        aria-label={t("devices:level")}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div className={styles.bar} data-loud={percent > 90} style={{ "--level": level }} />
      </div>
    </div>
  );
}
