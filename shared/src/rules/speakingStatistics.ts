import type { SpeechKind, Turn } from "../model/floor.ts";
import { turnSeconds } from "./speakingTime.ts";

/** What speaking time is added up by. */
export const speakingGroups = ["unit", "person", "item", "kind"] as const;
export type SpeakingGroup = (typeof speakingGroups)[number];

/** The turns that belong together, and their time in whole seconds. */
export interface SpeakingRow {
  key: string;
  /** Name of unit, person or item; empty for a turn outside of every item, and for a kind, which pages have words for. */
  label: string;
  /** Title and unit of a person; else empty. */
  detail: string;
  kind: SpeechKind | null;
  turns: number;
  plannedSeconds: number;
  usedSeconds: number;
}

/**
 * Speaking time until `now` (ms) in groups, the longest first. What was undone counts nowhere, and neither does the time
 * for which a turn stood still; a turn without a plan adds to the used time alone.
 */
export function speakingStatistics(turns: readonly Turn[], by: SpeakingGroup, now: number): SpeakingRow[] {
  const rows = new Map<string, SpeakingRow>();
  for (const turn of turns) {
    if (turn.undone) continue;
    const group = groupOf(turn, by);
    const row = rows.get(group.key) ?? { ...group, turns: 0, plannedSeconds: 0, usedSeconds: 0 };
    rows.set(group.key, {
      ...row,
      turns: row.turns + 1,
      plannedSeconds: row.plannedSeconds + (turn.plannedSeconds ?? 0),
      usedSeconds: row.usedSeconds + turnSeconds(turn, now),
    });
  }
  return [...rows.values()].sort((a, b) => b.usedSeconds - a.usedSeconds || (a.key < b.key ? -1 : 1));
}

/** The sum of some rows. */
export function speakingTotal(
  rows: readonly SpeakingRow[],
): Pick<SpeakingRow, "turns" | "plannedSeconds" | "usedSeconds"> {
  return rows.reduce(
    (sum, row) => ({
      turns: sum.turns + row.turns,
      plannedSeconds: sum.plannedSeconds + row.plannedSeconds,
      usedSeconds: sum.usedSeconds + row.usedSeconds,
    }),
    { turns: 0, plannedSeconds: 0, usedSeconds: 0 },
  );
}

function groupOf(turn: Turn, by: SpeakingGroup): Pick<SpeakingRow, "key" | "label" | "detail" | "kind"> {
  const { speaker, item, pointName } = turn;
  const unit = speaker.unit || pointName;
  switch (by) {
    case "unit":
      return { key: unit, label: unit, detail: "", kind: null };
    case "person": {
      const detail = [speaker.title, unit].filter(Boolean).join(", ");
      return { key: speaker.id ?? `${speaker.name}, ${unit}`, label: speaker.name, detail, kind: null };
    }
    case "item":
      return { key: item?.id ?? "", label: item?.title ?? "", detail: "", kind: null };
    case "kind":
      return { key: turn.kind, label: "", detail: "", kind: turn.kind };
  }
}
