import { type ConferenceState, isConnected, type PointEntry, runningTurns } from "@diemcau/shared/rules/state";
import { compareVietnamese } from "@diemcau/shared/text/searchKey";
import { matchesWords } from "../directory/personSearch.ts";
import type { LostTimes } from "./alarms.ts";
import { tileLink, wallOrder } from "./tileState.ts";

/** Orders of the wall. Only `state` lets tiles change their place. */
export const wallSorts = ["programme", "name", "state"] as const;
export type WallSort = (typeof wallSorts)[number];

export const wallFilters = ["all", "asking", "trouble", "absent"] as const;
export type WallFilter = (typeof wallFilters)[number];

/** How the operator looks at the points. */
export interface WallView {
  sort: WallSort;
  filter: WallFilter;
  words: string;
  /** Rows without pictures; `null` takes them where there are more points than pictures fit. */
  list: boolean | null;
}

export const plainView: WallView = { sort: "programme", filter: "all", words: "", list: null };

/** More points than this are a list until the operator wants pictures. */
const mostTiles = 128;

/** Whether the points are rows now. */
export function isList(view: WallView, count: number): boolean {
  return view.list ?? count > mostTiles;
}

/** Points that the view shows, in its order. */
export function shownPoints(state: ConferenceState, lost: LostTimes, view: WallView): PointEntry[] {
  const ordered = wallOrder(state.points);
  const found =
    view.words.trim() === ""
      ? ordered
      : ordered.filter((point) =>
          matchesWords(`${point.name} ${point.unit.name} ${point.technician?.name ?? ""}`, view.words),
        );
  const shown = found.filter((point) => passes(state, lost, point, view.filter));
  if (view.sort === "name") return shown.toSorted((a, b) => compareVietnamese(a.name, b.name));
  if (view.sort === "programme") return shown;
  const ranks = new Map(shown.map((point) => [point.id, urgency(state, lost, point)]));
  return shown.toSorted((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
}

/** How many points each filter lets through. */
export function filterCounts(state: ConferenceState, lost: LostTimes): Record<WallFilter, number> {
  const count = (filter: WallFilter) => state.points.filter((point) => passes(state, lost, point, filter)).length;
  return { all: count("all"), asking: count("asking"), trouble: count("trouble"), absent: count("absent") };
}

/** The value after this one, the first after the last. */
export function nextOf<Value>(values: readonly Value[], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}

function passes(state: ConferenceState, lost: LostTimes, point: PointEntry, filter: WallFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "asking":
      return isAsking(state, point);
    case "trouble":
      return isTroubled(state, lost, point);
    case "absent":
      return !isConnected(point);
  }
}

function isAsking(state: ConferenceState, { id }: PointEntry): boolean {
  return state.queue.some(({ pointId }) => pointId === id) || runningTurns(state).some(({ pointId }) => pointId === id);
}

function isTroubled(state: ConferenceState, lost: LostTimes, point: PointEntry): boolean {
  const { link } = tileLink(state, lost, point);
  return point.helpCalledAt !== null || (link !== "in" && link !== "absent");
}

/** Who needs the operator most comes first: who calls, whose link is bad, who asks, who is there, who isn't. */
function urgency(state: ConferenceState, lost: LostTimes, point: PointEntry): number {
  if (point.helpCalledAt !== null) return 0;
  const { link } = tileLink(state, lost, point);
  if (link === "away" || link === "silent") return 1;
  if (link !== "in" && link !== "absent") return 2;
  if (isAsking(state, point)) return 3;
  return link === "in" ? 4 : 5;
}
