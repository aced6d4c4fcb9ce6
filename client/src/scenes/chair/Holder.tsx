import type { Turn } from "@diemcau/shared/model/floor";
import { isPaused, turnTimer } from "@diemcau/shared/rules/speakingTime";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { endTurn } from "../../features/directing/floorCommands.ts";
import { useServerNow } from "../../features/session/useConference.ts";
import { ChairButton } from "./ChairButton.tsx";
import styles from "./SpeakerPart.module.css";

/** Somebody who has the floor beside who leads, or stands still for a question. */
export function Holder({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const { used, tone } = turnTimer(turn, useServerNow(1000));
  return (
    <li className={styles.holder}>
      <span>
        {turn.speaker.name} · {turn.pointName}
      </span>
      {isPaused(turn) && <em>{t("floor:speaker.paused")}</em>}
      <time data-tone={tone}>{duration(used)}</time>
      <ChairButton command={endTurn(turn)} label={t("floor:speaker.endOf", { name: turn.speaker.name })}>
        {t("floor:speaker.endShort")}
      </ChairButton>
    </li>
  );
}
