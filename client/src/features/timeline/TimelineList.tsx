import type { MinutesPiece } from "@diemcau/shared/rules/minutesText";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";
import { currentTurn } from "@diemcau/shared/rules/state";
import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowDown } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { citationOf } from "../minutes/citation.ts";
import { useConference, useSession } from "../session/useConference.ts";
import { filtered, type TimelineFilter, timelineFilters } from "./filter.ts";
import styles from "./TimelineList.module.css";
import { TimelineLine } from "./TimelineLine.tsx";
import { useStickToEnd } from "./useStickToEnd.ts";

interface Props {
  timeZone: string;
  /** A moment to be shown; a new object asks anew. */
  moment: { at: string } | null;
  onPick: (entry: TimelineEntry) => void;
  onCite: (pieces: readonly MinutesPiece[]) => void;
}

/** The timeline as it runs, newest below; it follows the newest line until somebody scrolls up. */
export function TimelineList({ timeZone, moment, onPick, onCite }: Props) {
  const { t } = useTranslation();
  const { timeline, state } = useConference();
  const [filter, setFilter] = useState<TimelineFilter>("all");
  const lines = useMemo(() => filtered(timeline, filter), [timeline, filter]);
  const { list, atEnd, toEnd } = useStickToEnd(lines);
  const turnId = currentTurn(state)?.id ?? null;
  const session = useSession();
  const cited = useCallback(
    (entry: TimelineEntry, words: string) => citationOf(entry, { words, state: session.getSnapshot().state }),
    [session],
  );
  const foundId = moment && (lines.findLast(({ at }) => at <= moment.at) ?? lines[0])?.id;
  useEffect(() => {
    if (moment) list.current?.querySelector("[data-found]")?.scrollIntoView({ block: "center" });
  }, [moment, list]);
  return (
    <div className={styles.timeline}>
      <header className={styles.bar}>
        <h2 className={styles.name}>{t("timeline:title")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t("timeline:filter.label")}
          value={filter}
          data={timelineFilters.map((value) => ({ value, label: t(`timeline:filter.${value}`) }))}
          onChange={(value) => setFilter(timelineFilters.find((known) => known === value) ?? "all")}
        />
      </header>
      <ol ref={list} className={styles.lines} title={t("timeline:hint")}>
        {lines.length === 0 && (
          <li className={styles.empty}>{t(filter === "all" ? "timeline:empty" : "timeline:emptyFilter")}</li>
        )}
        {lines.map((entry) => (
          <TimelineLine
            key={entry.id}
            entry={entry}
            timeZone={timeZone}
            runningTurnId={turnId}
            found={entry.id === foundId}
            onPick={onPick}
            citationOf={cited}
            onCite={onCite}
          />
        ))}
      </ol>
      {!atEnd && (
        <Button className={styles.newest} size="compact-sm" leftSection={<IconArrowDown size={14} />} onClick={toEnd}>
          {t("timeline:newest")}
        </Button>
      )}
    </div>
  );
}
