import type { AgendaEntry } from "@diemcau/shared/rules/state";

/** How an item stands against its plan: over is beyond it, warning its last minute. */
export type AgendaTone = "calm" | "warning" | "over";

/** An item of the running agenda. */
export interface AgendaRow {
  item: AgendaEntry;
  status: "done" | "open" | "coming";
  /** Whole seconds the item was or has been open; 0 for one to come. */
  usedSeconds: number;
  tone: AgendaTone;
  /** When it was opened, or is expected to be; ms. */
  startsAt: number;
}

/**
 * Planned against used time of every item, and when those to come are expected: one after another from now, or from
 * the planned end of the open one where that is later. Before the start they count from `startsAt`. All times in ms.
 */
export function agendaRun(
  agenda: readonly AgendaEntry[],
  startsAt: number,
  now: number,
  running: boolean,
): AgendaRow[] {
  let expected = running ? Math.max(now, plannedEnd(agenda)) : startsAt;
  return agenda.map((item) => {
    if (item.openedAt === null) {
      const row: AgendaRow = { item, status: "coming", usedSeconds: 0, tone: "calm", startsAt: expected };
      expected += item.plannedMinutes * 60_000;
      return row;
    }
    const opened = Date.parse(item.openedAt);
    const usedSeconds = Math.max(0, Math.floor(((item.closedAt ? Date.parse(item.closedAt) : now) - opened) / 1000));
    const status = item.closedAt === null ? "open" : "done";
    return { item, status, usedSeconds, tone: toneOf(usedSeconds, item.plannedMinutes * 60, status), startsAt: opened };
  });
}

function plannedEnd(agenda: readonly AgendaEntry[]): number {
  const open = agenda.find((item) => item.openedAt !== null && item.closedAt === null);
  return open?.openedAt ? Date.parse(open.openedAt) + open.plannedMinutes * 60_000 : 0;
}

function toneOf(used: number, planned: number, status: AgendaRow["status"]): AgendaTone {
  if (used > planned) return "over";
  return status === "open" && planned - used <= 60 ? "warning" : "calm";
}

/** Whole minutes by which the agenda runs late; negative when it is ahead. */
export function delayMinutes(rows: readonly AgendaRow[]): number {
  const seconds = rows.reduce((sum, { item, status, usedSeconds }) => {
    const planned = item.plannedMinutes * 60;
    if (status === "done") return sum + usedSeconds - planned;
    return status === "open" ? sum + Math.max(0, usedSeconds - planned) : sum;
  }, 0);
  return Math.trunc(seconds / 60);
}
