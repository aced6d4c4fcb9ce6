import type { Conclusion } from "../model/conclusion.ts";
import type { ConferenceState } from "./state.ts";

/** A point and when it acknowledged what is shown; `at` is absent while it hasn't. */
export interface PointAnswer {
  pointId: string;
  pointName: string;
  at: string | null;
}

/** How far a showing of the conclusions has come. Bridge points are counted; the host point is named beside them. */
export interface Acknowledgement {
  number: number;
  sharedAt: string;
  bridgePoints: number;
  /** Bridge points that have acknowledged, in the order of the points. */
  acknowledged: PointAnswer[];
  missing: PointAnswer[];
  host: PointAnswer | null;
}

/** Who has acknowledged what is shown now, and who is missing; `null` before the first showing (PROTOCOL CN1). */
export function acknowledgement({
  points,
  sharing,
}: Pick<ConferenceState, "points" | "sharing">): Acknowledgement | null {
  if (!sharing) return null;
  const times = new Map(sharing.acknowledged.map(({ pointId, at }) => [pointId, at]));
  const answers = points.map(({ id, name, kind }) => ({
    kind,
    answer: { pointId: id, pointName: name, at: times.get(id) ?? null },
  }));
  const bridges = answers.filter(({ kind }) => kind === "bridge").map(({ answer }) => answer);
  return {
    number: sharing.number,
    sharedAt: sharing.at,
    bridgePoints: bridges.length,
    acknowledged: bridges.filter(({ at }) => at !== null),
    missing: bridges.filter(({ at }) => at === null),
    host: answers.find(({ kind }) => kind === "host")?.answer ?? null,
  };
}

/** Whether what all points were last shown is no longer what the conclusions say. */
export function changedSinceShown({ conclusions, sharing }: Pick<ConferenceState, "conclusions" | "sharing">): boolean {
  if (!sharing) return false;
  const shown = sharing.conclusions;
  return (
    shown.length !== conclusions.length ||
    conclusions.some(({ id, text }, place) => shown[place]?.id !== id || shown[place]?.text !== text)
  );
}

/** What became of a conclusion: somebody has to do something, nobody has to, or the office hasn't decided yet. */
export type ConclusionStanding = "assigned" | "noTask" | "open";

export function conclusionStanding(
  { id, noTask }: Pick<Conclusion, "id" | "noTask">,
  assignments: readonly { conclusionId: string | null }[],
): ConclusionStanding {
  if (assignments.some(({ conclusionId }) => conclusionId === id)) return "assigned";
  return noTask ? "noTask" : "open";
}
