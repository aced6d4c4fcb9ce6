import type { PaperState } from "@diemcau/shared/model/paper";
import type { MyPaper } from "@diemcau/shared/protocol/papers";

/** State of a paper as its author sees it; `missing` before anything was handed in. */
export type OwnPaperState = PaperState | "missing";

/** In the order of what asks for work first. */
export const ownPaperStates: readonly OwnPaperState[] = ["returned", "missing", "submitted", "approved"];

export function ownPaperState({ paper }: Pick<MyPaper, "paper">): OwnPaperState {
  return paper?.state ?? "missing";
}

/** How many papers are in each state, states without any left out. */
export function countStates(papers: readonly Pick<MyPaper, "paper">[]): { state: OwnPaperState; count: number }[] {
  return ownPaperStates
    .map((state) => ({ state, count: papers.filter((paper) => ownPaperState(paper) === state).length }))
    .filter(({ count }) => count > 0);
}
