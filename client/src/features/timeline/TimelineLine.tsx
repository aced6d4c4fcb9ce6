import type { MinutesPiece } from "@diemcau/shared/rules/minutesText";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";
import { clockSeconds, clockTime, duration } from "@diemcau/shared/text/time";
import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconQuote } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { writeCitation } from "../minutes/citation.ts";
import { useServerNow } from "../session/useConference.ts";
import { subjectOf } from "./filter.ts";
import styles from "./TimelineList.module.css";
import { wording } from "./wording.ts";

interface Props {
  entry: TimelineEntry;
  timeZone: string;
  runningTurnId: string | null;
  /** The line of a moment that was asked for. */
  found: boolean;
  onPick: (entry: TimelineEntry) => void;
  /** What a line is as a citation, by its words. */
  citationOf: (entry: TimelineEntry, words: string) => MinutesPiece[];
  onCite: (pieces: readonly MinutesPiece[]) => void;
}

/** One line: a click leads to its section, dragging it into the minutes cites it there. */
export const TimelineLine = memo(function TimelineLine({
  entry,
  timeZone,
  runningTurnId,
  found,
  onPick,
  citationOf,
  onCite,
}: Props) {
  const { t } = useTranslation();
  const { event, at } = entry;
  const words = wording(event);
  if (!words) return null;
  const text = t(words.key, words.values);
  const runs = event.type === "floor.granted" && event.turn.id === runningTurnId;
  return (
    <li
      className={styles.line}
      data-type={event.type}
      data-subject={subjectOf(event)}
      data-running={runs || undefined}
      data-found={found || undefined}
    >
      <UnstyledButton
        className={styles.pick}
        draggable
        onDragStart={(drag) =>
          writeCitation(drag.dataTransfer, citationOf(entry, text), `${clockTime(at, timeZone)} ${text}`)
        }
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
      <ActionIcon
        className={styles.cite ?? ""}
        size="sm"
        variant="default"
        title={t("timeline:cite")}
        aria-label={`${t("timeline:cite")}: ${text}`}
        onClick={() => onCite(citationOf(entry, text))}
      >
        <IconQuote size={14} />
      </ActionIcon>
    </li>
  );
});

function Running({ startedAt }: { startedAt: string }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, Math.floor((useServerNow(1000) - Date.parse(startedAt)) / 1000));
  return <span className={styles.running}>{t("timeline:running", { duration: duration(seconds) })}</span>;
}
