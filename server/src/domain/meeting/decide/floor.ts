import type { FloorRequest, Turn } from "@diemcau/shared/model/floor";
import type { PersonFacts } from "@diemcau/shared/model/person";
import type { CommandData, Speaker } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent, EventOf } from "@diemcau/shared/protocol/events";
import { floorProgramme, restProgramme } from "@diemcau/shared/rules/programme";
import { type ConferenceState, currentItem, currentTurn, type PointEntry } from "@diemcau/shared/rules/state";
import { searchKey } from "@diemcau/shared/text/searchKey";
import type { Decider, DecisionContext } from "../decision.ts";
import {
  itemFacts,
  requireNotEnded,
  requirePoint,
  requireRunning,
  requireSameMembers,
  speakerFacts,
} from "../facts.ts";

/** How many may wait at once (PROTOCOL F1). */
const queueLimit = 200;
/** Planned time of a speech that the agenda doesn't name, in seconds. */
const speechSeconds = 300;

/** PROTOCOL F1 */
export const requestFloor: Decider<CommandData<"floor.request">> = async (context, { pointId, speaker, subject }) => {
  const { state, directory, newId, now } = context;
  requireNotEnded(state);
  const point = requirePoint(state, pointId);
  if (state.queue.length >= queueLimit) throw new AppError("floor.queueFull", { limit: queueLimit });
  const who = await speakerFacts(directory, speaker, point);
  if (state.queue.some((request) => request.pointId === pointId && samePerson(request.speaker, who)))
    throw new AppError("floor.alreadyAsked", { speaker: who.name, point: point.name });
  const request: FloorRequest = {
    id: newId(),
    pointId,
    pointName: point.name,
    speaker: who,
    subject,
    requestedAt: now,
  };
  return { events: [{ type: "floor.requested", request }], ids: [request.id] };
};

export const withdrawRequest: Decider<{ requestId: string }> = ({ state, actor }, { requestId }) => {
  const request = requireRequest(state, requestId);
  if (actor.kind === "device" && actor.pointId !== request.pointId) throw new AppError("permission.denied");
  return { events: [{ type: "floor.withdrawn", request }] };
};

export const orderQueue: Decider<{ requestIds: string[] }> = ({ state }, { requestIds }) => {
  requireSameMembers(state.queue, requestIds, "floor.requestGone");
  return { events: [{ type: "floor.ordered", requestIds }] };
};

/** PROTOCOL F2, F3 */
export const grantFloor: Decider<CommandData<"floor.grant">> = async (context, data) => {
  const { state, now, grantedBy } = context;
  requireRunning(state);
  const running = currentTurn(state);
  if (running && running.id !== data.seenTurnId)
    throw new AppError("floor.changed", { actor: grantedBy, speaker: running.speaker.name });
  const turn = await makeTurn(context, data);
  const events: ConferenceEvent[] = running ? [endTurn(running, now)] : [];
  events.push({ type: "floor.granted", turn });
  if (!state.held) events.push({ type: "programme.taken", programme: floorProgramme(state, turn), cause: "floor" });
  return { events, ids: [turn.id] };
};

/** PROTOCOL F4 */
export const endFloor: Decider<{ turnId: string }> = ({ state, now }, { turnId }) => {
  if (currentTurn(state)?.id !== turnId) throw new AppError("floor.nobody");
  return { events: closeFloor(state, now) };
};

/** Events that end the running turn, if there is one, and bring the programme back to the host unless it is held. */
export function closeFloor(state: ConferenceState, now: string): ConferenceEvent[] {
  const turn = currentTurn(state);
  if (!turn) return [];
  const events: ConferenceEvent[] = [endTurn(turn, now)];
  if (!state.held) events.push({ type: "programme.taken", programme: restProgramme(state), cause: "floor" });
  return events;
}

/** The event that ends a turn. */
export function endTurn(turn: Turn, now: string): EventOf<"floor.ended"> {
  return { type: "floor.ended", turn: { ...turn, endedAt: now } };
}

async function makeTurn(context: DecisionContext, data: CommandData<"floor.grant">): Promise<Turn> {
  const { state, newId, now } = context;
  const from = "requestId" in data ? requireRequest(state, data.requestId) : await asked(context, data);
  const point = requirePoint(state, from.pointId);
  const item = currentItem(state);
  const planned = item?.person && samePerson(item.person, from.speaker) ? item.plannedMinutes * 60 : speechSeconds;
  return {
    id: newId(),
    requestId: "requestId" in data ? data.requestId : null,
    pointId: point.id,
    pointName: point.name,
    speaker: from.speaker,
    subject: from.subject || (item?.title ?? ""),
    item: item ? itemFacts(item) : null,
    plannedSeconds: planned,
    startedAt: now,
    endedAt: null,
    undone: false,
  };
}

async function asked(
  { state, directory }: DecisionContext,
  data: { pointId: string; speaker: Speaker; subject: string },
): Promise<Pick<FloorRequest, "pointId" | "speaker" | "subject">> {
  const point: PointEntry = requirePoint(state, data.pointId);
  return { pointId: point.id, speaker: await speakerFacts(directory, data.speaker, point), subject: data.subject };
}

function requireRequest(state: ConferenceState, requestId: string): FloorRequest {
  const request = state.queue.find(({ id }) => id === requestId);
  if (!request) throw new AppError("floor.requestGone");
  return request;
}

function samePerson(a: PersonFacts, b: PersonFacts): boolean {
  return a.id !== null && b.id !== null ? a.id === b.id : searchKey(a.name) === searchKey(b.name);
}
