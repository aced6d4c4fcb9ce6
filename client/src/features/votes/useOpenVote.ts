import type { VoteEntry } from "@diemcau/shared/rules/state";
import { useConference } from "../session/useConference.ts";

/** The vote that is open now, if any. */
export function useOpenVote(): VoteEntry | null {
  return useConference().state.votes.find(({ result }) => result === null) ?? null;
}
