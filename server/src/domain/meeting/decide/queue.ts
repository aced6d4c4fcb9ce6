import type { FloorRequest } from "@diemcau/shared/model/floor";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { requireNotEnded, requirePoint, requireSameMembers, speakerFacts } from "../facts.ts";
import { samePerson } from "./turns.ts";

/** How many may wait at once (PROTOCOL F1). */
const queueLimit = 200;

/** PROTOCOL F1, F11 */
export const requestFloor: Decider<CommandData<"floor.request">> = async (context, data) => {
  const { state, actor, directory, newId, now } = context;
  requireNotEnded(state);
  const point = requirePoint(state, data.pointId);
  const orders = may(actor, "floor.order");
  if (!state.queueOpen && !orders) throw new AppError("floor.queueClosed");
  if (data.place !== undefined && !orders) throw new AppError("permission.denied");
  if (state.queue.length >= queueLimit) throw new AppError("floor.queueFull", { limit: queueLimit });
  const speaker =
    actor.kind === "device" && actor.person ? actor.person : await speakerFacts(directory, data.speaker, point);
  if (state.queue.some((request) => request.pointId === point.id && samePerson(request.speaker, speaker)))
    throw new AppError("floor.alreadyAsked", { speaker: speaker.name, point: point.name });
  const request: FloorRequest = {
    id: newId(),
    pointId: point.id,
    pointName: point.name,
    speaker,
    kind: data.kind,
    subject: data.subject,
    plannedSeconds: data.plannedSeconds,
    via: actor.kind !== "device" ? "board" : actor.person ? "presenter" : "room",
    requestedAt: now,
    calledAt: null,
  };
  const events: ConferenceEvent[] = [{ type: "floor.requested", request }];
  if (data.place !== undefined && data.place < state.queue.length)
    events.push({
      type: "floor.ordered",
      requestIds: state.queue.map(({ id }) => id).toSpliced(data.place, 0, request.id),
    });
  return { events, ids: [request.id] };
};

export const withdrawRequest: Decider<{ requestId: string }> = ({ state, actor }, { requestId }) => {
  const request = requireRequest(state, requestId);
  if (actor.kind === "device") {
    const own = actor.pointId === request.pointId && (!actor.person || samePerson(actor.person, request.speaker));
    if (!own) throw new AppError("permission.denied");
  }
  return { events: [{ type: "floor.withdrawn", request }] };
};

export const orderQueue: Decider<{ requestIds: string[] }> = ({ state }, { requestIds }) => {
  requireSameMembers(state.queue, requestIds, "floor.requestGone");
  return { events: [{ type: "floor.ordered", requestIds }] };
};

export const changeRequest: Decider<CommandData<"floor.change">> = ({ state }, { requestId, ...facts }) => ({
  events: [{ type: "floor.requestChanged", request: { ...requireRequest(state, requestId), ...facts } }],
});

/** Tells the room that its speaker comes next, or takes that back (PROTOCOL F12). */
export const callRequest: Decider<CommandData<"floor.call">> = ({ state, now }, { requestId, called }) => {
  const request = requireRequest(state, requestId);
  if ((request.calledAt !== null) === called) return { events: [] };
  return { events: [{ type: "floor.called", request: { ...request, calledAt: called ? now : null } }] };
};

export const switchQueue: Decider<{ open: boolean }> = ({ state }, { open }) => ({
  events: state.queueOpen === open ? [] : [{ type: "floor.queueSwitched", open }],
});

/** The request of that id, or `floor.requestGone`. */
export function requireRequest(state: ConferenceState, requestId: string): FloorRequest {
  const request = state.queue.find(({ id }) => id === requestId);
  if (!request) throw new AppError("floor.requestGone");
  return request;
}
