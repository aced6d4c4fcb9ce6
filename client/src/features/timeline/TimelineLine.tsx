import type { TimelineEntry } from "@diemcau/shared/rules/timeline";
import { clockSeconds, clockTime, duration } from "@diemcau/shared/text/time";
import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../session/useConference.ts";
import { subjectOf } from "./filter.ts";
import styles from "./TimelineList.module.css";
import { wording } from "./wording.ts";

interface Props {
  entry: TimelineEntry;
  timeZone: string;
  runningTurnId: string | null;
  onPick: (entry: TimelineEntry) => void;
}

/** One line: a click leads to its section, dragging it into the minutes cites it there. */
export const TimelineLine = memo(function TimelineLine({ entry, timeZone, runningTurnId, onPick }: Props) {
  const { t } = useTranslation();
  const { event, at } = entry;
  const words = wording(event);
  if (!words) return null;
  const text = t(words.key, words.values);
  const runs = event.type === "floor.granted" && event.turn.id === runningTurnId;
  return (
    <li className={styles.line} data-type={event.type} data-subject={subjectOf(event)} data-running={runs || undefined}>
      <UnstyledButton
        className={styles.pick}
        draggable
        onDragStart={(drag) => drag.dataTransfer.setData("text/plain", `${clockTime(at, timeZone)} ${text}`)}
        onClick={() => onPick(entry)}
      >
        <time className={styles.time} dateTime={at} title={clockSeconds(at, timeZone)}>
          {clockTime(at, timeZone)}
        </time>
        <span className={styles.words}>
          {text}
          {runs && <Running startedAt={event.turn.startedAt} />}
        </span>
      </UnstyledButton>
    </li>
  );
});

function Running({ startedAt }: { startedAt: string }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, Math.floor((useServerNow(1000) - Date.parse(startedAt)) / 1000));
  return <span className={styles.running}>{t("timeline:running", { duration: duration(seconds) })}</span>;
}
