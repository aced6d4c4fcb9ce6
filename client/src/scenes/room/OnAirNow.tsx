import type { Turn } from "@diemcau/shared/model/floor";
import { turnTimer } from "@diemcau/shared/rules/speakingTime";
import { currentItem, currentTurn } from "@diemcau/shared/rules/state";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import styles from "./cards.module.css";

/** For a desk without the programme's picture: the open item, what is on air, who speaks and how long. */
export function OnAirNow() {
  const { t } = useTranslation();
  const { state } = useConference();
  const item = currentItem(state);
  const turn = currentTurn(state);
  const points = state.programme.slots.map((slot) => slot.pointName).join(", ");
  return (
    <section className={styles.card}>
      <h2>{t("room:now.title")}</h2>
      <dl className={styles.facts}>
        <dt>{t("room:now.item")}</dt>
        <dd>{item?.title ?? t("room:now.none")}</dd>
        <dt>{t("room:now.onAir")}</dt>
        <dd>{points || t("room:now.none")}</dd>
        <dt>{t("room:now.speaker")}</dt>
        <dd>{turn ? <Speaker turn={turn} /> : t("room:now.none")}</dd>
      </dl>
    </section>
  );
}

function Speaker({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, left, tone } = turnTimer(turn, useServerNow(500));
  const over = tone === "over";
  return (
    <>
      {turn.speaker.name} – {duration(used)}
      {left !== null && (
        <span className={styles.time} data-tone={tone}>
          {t(over ? "room:timer.over" : "room:timer.left")} {duration(Math.abs(left))}
        </span>
      )}
    </>
  );
}
