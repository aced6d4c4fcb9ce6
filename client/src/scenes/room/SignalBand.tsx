import { heardPointIds, roomSignal } from "@diemcau/shared/rules/programme";
import { useTranslation } from "react-i18next";
import { useConference } from "../../features/session/useConference.ts";
import styles from "./SignalBand.module.css";

/** ĐANG PHÁT, KẾ TIẾP or CHỜ across the page, as colour and as word; grey and crossed out while the server is away. */
export function SignalBand({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { state, link } = useConference();
  if (link !== "live")
    return (
      <section className={styles.band} data-signal="lost" role="status">
        <strong>✕ {t("room:signal.lost")}</strong>
        <span>{t("room:signalMeans.lost")}</span>
      </section>
    );
  const signal = roomSignal(state, pointId);
  const heard = signal === "onAir" && heardPointIds(state).includes(pointId);
  const means = state.status !== "running" ? state.status : heard ? "heard" : signal;
  return (
    <section className={styles.band} data-signal={signal} role="status">
      <strong>
        {signal === "onAir" && <i aria-hidden="true" />}
        {t(`room:signal.${signal}`)}
      </strong>
      <span>{t(`room:signalMeans.${means}`)}</span>
    </section>
  );
}
