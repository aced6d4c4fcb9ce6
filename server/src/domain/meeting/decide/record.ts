import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { requireSameMembers } from "../facts.ts";

export const recordConclusion: Decider<{ text: string }> = ({ state, newId, now }, { text }) => {
  requireBegun(state);
  const conclusion = { id: newId(), text, recordedAt: now };
  return { events: [{ type: "conclusion.recorded", conclusion }], ids: [conclusion.id] };
};

export const changeConclusion: Decider<{ conclusionId: string; text: string }> = (
  { state },
  { conclusionId, text },
) => {
  const known = requireConclusion(state, conclusionId);
  return { events: known.text === text ? [] : [{ type: "conclusion.changed", conclusion: { ...known, text } }] };
};

export const removeConclusion: Decider<{ conclusionId: string }> = ({ state }, { conclusionId }) => {
  requireConclusion(state, conclusionId);
  return { events: [{ type: "conclusion.removed", conclusionId }] };
};

export const orderConclusions: Decider<{ conclusionIds: string[] }> = ({ state }, { conclusionIds }) => {
  requireSameMembers(state.conclusions, conclusionIds, "conclusion.stale");
  return { events: [{ type: "conclusion.ordered", conclusionIds }] };
};

export const changeCaption: Decider<{ photoId: string; caption: string }> = ({ state }, { photoId, caption }) => {
  if (!state.photos.some(({ id }) => id === photoId)) throw new AppError("notFound");
  return { events: [{ type: "photo.captionChanged", photoId, caption }] };
};

function requireBegun(state: ConferenceState): void {
  if (state.status === "planned") throw new AppError("conference.notRunning");
}

function requireConclusion(state: ConferenceState, conclusionId: string) {
  const known = state.conclusions.find(({ id }) => id === conclusionId);
  if (!known) throw new AppError("conclusion.stale");
  return known;
}
