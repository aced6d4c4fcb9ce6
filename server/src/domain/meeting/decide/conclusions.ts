import { maxConclusions } from "@diemcau/shared/model/conclusion";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { pointFacts, requireNotSealed, requirePoint, requireSameMembers } from "../facts.ts";

export const recordConclusion: Decider<CommandData<"conclusion.record">> = ({ state, newId, now }, { text }) => {
  requireBegun(state);
  requireNotSealed(state);
  if (state.conclusions.length >= maxConclusions) throw new AppError("conclusion.tooMany", { limit: maxConclusions });
  const conclusion = { id: newId(), text, spoken: text, recordedAt: now, public: false, noTask: false };
  return { events: [{ type: "conclusion.recorded", conclusion }], ids: [conclusion.id] };
};

/** The wording stands still once the minutes are sealed; the marks for the public and "no task" may still change. */
export const changeConclusion: Decider<CommandData<"conclusion.change">> = ({ state }, { conclusionId, ...data }) => {
  const known = requireConclusion(state, conclusionId);
  const conclusion = {
    ...known,
    text: data.text,
    spoken: data.spoken ?? known.spoken,
    public: data.public ?? known.public,
    noTask: data.noTask ?? known.noTask,
  };
  if (conclusion.text !== known.text || conclusion.spoken !== known.spoken) requireNotSealed(state);
  if (conclusion.noTask && !known.noTask) requireNoAssignments(state, conclusionId);
  const same = canonicalJson(conclusion) === canonicalJson(known);
  return { events: same ? [] : [{ type: "conclusion.changed", conclusion }] };
};

export const removeConclusion: Decider<CommandData<"conclusion.remove">> = ({ state }, { conclusionId }) => {
  requireNotSealed(state);
  requireConclusion(state, conclusionId);
  requireNoAssignments(state, conclusionId);
  return { events: [{ type: "conclusion.removed", conclusionId }] };
};

export const orderConclusions: Decider<CommandData<"conclusion.order">> = ({ state }, { conclusionIds }) => {
  requireNotSealed(state);
  requireSameMembers(state.conclusions, conclusionIds, "conclusion.stale");
  return { events: [{ type: "conclusion.ordered", conclusionIds }] };
};

/** PROTOCOL CN1: shows the conclusions as they are now; every point is asked again. */
export const shareConclusions: Decider<object> = ({ state }) => {
  if (state.conclusions.length === 0) throw new AppError("conclusion.none");
  const conclusions = state.conclusions.map(({ id, text }) => ({ id, text }));
  const number = (state.sharing?.number ?? 0) + 1;
  return { events: [{ type: "conclusions.shared", sharing: { number, conclusions } }] };
};

export const acknowledgeConclusions: Decider<CommandData<"conclusion.acknowledge">> = ({ state }, data) => {
  const point = requirePoint(state, data.pointId);
  if (state.sharing?.number !== data.number) throw new AppError("conclusion.shownAgain");
  const known = state.sharing.acknowledged.some(({ pointId }) => pointId === point.id);
  const events = known
    ? []
    : [{ type: "conclusions.acknowledged" as const, number: data.number, ...pointFacts(point) }];
  return { events };
};

function requireBegun(state: ConferenceState): void {
  if (state.status === "planned") throw new AppError("conference.notRunning");
}

function requireConclusion(state: ConferenceState, conclusionId: string) {
  const known = state.conclusions.find(({ id }) => id === conclusionId);
  if (!known) throw new AppError("conclusion.stale");
  return known;
}

function requireNoAssignments(state: ConferenceState, conclusionId: string): void {
  if (state.assignments.some((assignment) => assignment.conclusionId === conclusionId))
    throw new AppError("conclusion.hasAssignments");
}
