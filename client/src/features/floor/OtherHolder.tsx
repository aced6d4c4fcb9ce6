import type { Turn } from "@diemcau/shared/model/floor";
import { isPaused, turnTimer } from "@diemcau/shared/rules/speakingTime";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { CommandButton } from "../directing/CommandButton.tsx";
import { endTurn } from "../directing/floorCommands.ts";
import { useMay, useServerNow } from "../session/useConference.ts";
import styles from "./SpeakerCard.module.css";

/** Somebody who has the floor beside who leads, or stands still for a question. */
export function OtherHolder({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  const mayEnd = useMay("floor.end");
  const { used, tone } = turnTimer(turn, useServerNow(1000));
  return (
    <li className={styles.other}>
      <span title={[turn.pointName, turn.speaker.title].filter(Boolean).join(" · ")}>{turn.speaker.name}</span>
      <time data-tone={tone}>{duration(used)}</time>
      {isPaused(turn) && <em>{t("floor:speaker.paused")}</em>}
      {mayEnd && (
        <CommandButton
          command={endTurn(turn)}
          tone="quiet"
          title={t("floor:speaker.endOf", { name: turn.speaker.name })}
        >
          {t("floor:speaker.endShort")}
        </CommandButton>
      )}
    </li>
  );
}
