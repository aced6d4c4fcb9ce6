import type { PartState, PartTotals, UnitPart } from "@diemcau/shared/rules/assignments";
import type { Tone } from "../forms/StateBadge.tsx";

/** How a state looks: its own sign beside its colour. */
export const partLooks: Record<PartState, { tone: Tone; sign: string }> = {
  notBegun: { tone: "over", sign: "○" },
  inProgress: { tone: "under", sign: "◐" },
  late: { tone: "alarm", sign: "!" },
  done: { tone: "good", sign: "✓" },
};

/** The wording of a part's state, as a key of topic `assignments`. */
export function partWord({ state, begun, doneLate }: Pick<UnitPart, "state" | "begun" | "doneLate">): string {
  if (state === "done" && doneLate) return "assignments:doneLate";
  if (state === "late" && !begun) return "assignments:lateNotBegun";
  return `assignments:state.${state}`;
}

/** The wording of totals: "9/13 xong, 2 trễ". */
export function totalsWord({ late }: PartTotals): string {
  return late > 0 ? "assignments:totalsLate" : "assignments:totals";
}
