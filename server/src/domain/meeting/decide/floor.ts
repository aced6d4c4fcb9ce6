import type { FloorRequest, Turn } from "@diemcau/shared/model/floor";
import type { PersonFacts } from "@diemcau/shared/model/person";
import type { CommandData, Speaker } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent, EventOf } from "@diemcau/shared/protocol/events";
import { floorProgramme, restProgramme } from "@diemcau/shared/rules/programme";
import { may } from "@diemcau/shared/rules/permissions";
import { isPaused, turnSeconds } from "@diemcau/shared/rules/speakingTime";
import { type ConferenceState, currentItem, currentTurn, isConnected, runningTurns } from "@diemcau/shared/rules/state";
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
/** Planned time of a speech that nobody planned, in seconds. */
const speechSeconds = 300;
/** Most points that may be heard at once in a free discussion, and most who hold the floor (PROTOCOL F10). */
const openMicrophones = 16;

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

/** Tells the room that its speaker comes next (PROTOCOL F12). */
export const callRequest: Decider<{ requestId: string }> = ({ state, now }, { requestId }) => {
  const request = requireRequest(state, requestId);
  if (request.calledAt !== null) return { events: [] };
  return { events: [{ type: "floor.called", request: { ...request, calledAt: now } }] };
};

export const switchQueue: Decider<{ open: boolean }> = ({ state }, { open }) => ({
  events: state.queueOpen === open ? [] : [{ type: "floor.queueSwitched", open }],
});

/** PROTOCOL F10 */
export const chooseMode: Decider<CommandData<"floor.mode">> = ({ state, now }, { mode }) => {
  if (state.floorMode === mode) return { events: [] };
  if (mode === "free" && state.points.filter(isConnected).length > openMicrophones)
    throw new AppError("floor.tooMany", { limit: openMicrophones });
  // Back to one holder, the one who began last keeps the floor.
  const left = mode === "one" ? runningTurns(state).slice(0, -1) : [];
  return { events: [...left.map((turn) => endTurn(turn, now)), { type: "floor.modeChosen", mode }] };
};

/** PROTOCOL F2, F3, F9, F10 */
export const grantFloor: Decider<CommandData<"floor.grant">> = async (context, data) => {
  const { state, now, grantedBy } = context;
  requireRunning(state);
  const leading = currentTurn(state);
  if (leading && leading.id !== data.seenTurnId)
    throw new AppError("floor.changed", { actor: grantedBy, speaker: leading.speaker.name });
  const turn = await makeTurn(context, data);
  const events = makeRoom(state, data.interpose, now);
  events.push({ type: "floor.granted", turn });
  if (!state.held) events.push({ type: "programme.taken", programme: floorProgramme(state, turn), cause: "floor" });
  return { events, ids: [turn.id] };
};

/** What a new turn does to those that run: they stand still, go on beside it, or end. */
function makeRoom(state: ConferenceState, interpose: boolean, now: string): ConferenceEvent[] {
  const running = runningTurns(state);
  const leading = running.at(-1);
  if (interpose && leading) return isPaused(leading) ? [] : [{ type: "floor.paused", turn: pause(leading, now) }];
  if (state.floorMode === "one") return running.map((turn) => endTurn(turn, now));
  if (running.length >= openMicrophones) throw new AppError("floor.tooMany", { limit: openMicrophones });
  return [];
}

/** PROTOCOL F4, F9: what the ended turn had interrupted goes on. */
export const endFloor: Decider<{ turnId: string }> = ({ state, now }, { turnId }) => {
  const turn = requireTurn(state, turnId);
  const events: ConferenceEvent[] = [endTurn(turn, now)];
  const others = runningTurns(state).filter(({ id }) => id !== turnId);
  const interrupted = others.find(({ id }) => id === turn.interposedIn);
  if (interrupted && isPaused(interrupted)) events.push({ type: "floor.continued", turn: goOn(interrupted, now) });
  if (state.held || turn.id !== currentTurn(state)?.id) return { events };
  const leader = interrupted ?? others.at(-1);
  const programme = leader ? floorProgramme(state, leader) : restProgramme(state);
  return { events: [...events, { type: "programme.taken", programme, cause: "floor" }] };
};

export const extendTurn: Decider<CommandData<"floor.extend">> = ({ state, now }, { turnId, seconds }) => {
  const turn = requireTurn(state, turnId);
  const planned = turn.plannedSeconds ?? turnSeconds(turn, Date.parse(now));
  return { events: [{ type: "floor.extended", turn: { ...turn, plannedSeconds: planned + seconds }, seconds }] };
};

export const pauseTurn: Decider<{ turnId: string }> = ({ state, now }, { turnId }) => {
  const turn = requireTurn(state, turnId);
  return { events: isPaused(turn) ? [] : [{ type: "floor.paused", turn: pause(turn, now) }] };
};

export const continueTurn: Decider<{ turnId: string }> = ({ state, now }, { turnId }) => {
  const turn = requireTurn(state, turnId);
  return { events: isPaused(turn) ? [{ type: "floor.continued", turn: goOn(turn, now) }] : [] };
};

/** Events that end all running turns, if there are any, and bring the programme back to the host unless it is held. */
export function closeFloor(state: ConferenceState, now: string): ConferenceEvent[] {
  const running = runningTurns(state);
  if (running.length === 0) return [];
  const events: ConferenceEvent[] = running.map((turn) => endTurn(turn, now));
  if (!state.held) events.push({ type: "programme.taken", programme: restProgramme(state), cause: "floor" });
  return events;
}

/** The event that ends a turn; a pause ends with it. */
export function endTurn(turn: Turn, now: string): EventOf<"floor.ended"> {
  return { type: "floor.ended", turn: { ...goOn(turn, now), endedAt: now } };
}

function pause(turn: Turn, now: string): Turn {
  return { ...turn, pauses: [...turn.pauses, { from: now, to: null }] };
}

function goOn(turn: Turn, now: string): Turn {
  return { ...turn, pauses: turn.pauses.map((rest) => ({ ...rest, to: rest.to ?? now })) };
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
    kind: from.kind,
    subject: from.subject || (item?.title ?? ""),
    item: item ? itemFacts(item) : null,
    plannedSeconds: from.plannedSeconds ?? planned,
    interposedIn: data.interpose ? (currentTurn(state)?.id ?? null) : null,
    pauses: [],
    startedAt: now,
    endedAt: null,
    undone: false,
  };
}

type Asked = Pick<FloorRequest, "pointId" | "speaker" | "kind" | "subject" | "plannedSeconds">;

async function asked(
  { state, directory }: DecisionContext,
  data: Omit<Asked, "speaker"> & { speaker: Speaker },
): Promise<Asked> {
  const point = requirePoint(state, data.pointId);
  return { ...data, speaker: await speakerFacts(directory, data.speaker, point) };
}

function requireRequest(state: ConferenceState, requestId: string): FloorRequest {
  const request = state.queue.find(({ id }) => id === requestId);
  if (!request) throw new AppError("floor.requestGone");
  return request;
}

function requireTurn(state: ConferenceState, turnId: string): Turn {
  const turn = runningTurns(state).find(({ id }) => id === turnId);
  if (!turn) throw new AppError("floor.nobody");
  return turn;
}

function samePerson(a: PersonFacts, b: PersonFacts): boolean {
  return a.id !== null && b.id !== null ? a.id === b.id : searchKey(a.name) === searchKey(b.name);
}
