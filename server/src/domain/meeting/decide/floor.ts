import type { FloorRequest, Turn } from "@diemcau/shared/model/floor";
import type { CommandData, Speaker } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { openMicrophones } from "@diemcau/shared/rules/openMicrophones";
import { floorProgramme, restProgramme } from "@diemcau/shared/rules/programme";
import { isPaused, turnSeconds } from "@diemcau/shared/rules/speakingTime";
import { type ConferenceState, currentItem, currentTurn, isConnected, runningTurns } from "@diemcau/shared/rules/state";
import type { Decider, DecisionContext } from "../decision.ts";
import { itemFacts, requirePoint, requireRunning, speakerFacts } from "../facts.ts";
import { requireRequest } from "./queue.ts";
import { endTurn, goOn, pause, samePerson } from "./turns.ts";

/** Planned time of a speech that nobody planned, in seconds. */
const speechSeconds = 300;

/** PROTOCOL F10 */
export const chooseMode: Decider<CommandData<"floor.mode">> = ({ state, now }, { mode }) => {
  if (state.floorMode === mode) return { events: [] };
  if (mode === "free" && state.points.filter(isConnected).length > openMicrophones)
    throw new AppError("floor.tooMany", { limit: openMicrophones });
  const left = mode === "one" ? beside(runningTurns(state)) : [];
  return { events: [...left.map((turn) => endTurn(turn, now)), { type: "floor.modeChosen", mode }] };
};

/** The turns that go when only one may hold the floor: all but the one begun last, and what that one interrupts. */
function beside(running: readonly Turn[]): Turn[] {
  const kept = new Set<string>();
  let turn = running.at(-1);
  while (turn && !kept.has(turn.id)) {
    kept.add(turn.id);
    const interrupted = turn.interposedIn;
    turn = running.find(({ id }) => id === interrupted);
  }
  return running.filter(({ id }) => !kept.has(id));
}

/** PROTOCOL F2, F3, F9, F10 */
export const grantFloor: Decider<CommandData<"floor.grant">> = async (context, data) => {
  const { state, now, grantedBy } = context;
  requireRunning(state);
  const leading = currentTurn(state);
  if (leading && leading.id !== data.seenTurnId)
    throw new AppError("floor.changed", { actor: grantedBy, speaker: leading.speaker.name });
  const turn = await makeTurn(context, data);
  const events = makeRoom(state, turn, now);
  events.push({ type: "floor.granted", turn });
  if (!state.held) events.push({ type: "programme.taken", programme: floorProgramme(state, turn), cause: "floor" });
  return { events, ids: [turn.id] };
};

/** What a new turn does to those that run: they stand still, go on beside it, or end. */
function makeRoom(state: ConferenceState, turn: Turn, now: string): ConferenceEvent[] {
  const running = runningTurns(state);
  const interrupted = running.find(({ id }) => id === turn.interposedIn);
  if (state.floorMode === "one" && !interrupted) return running.map((other) => endTurn(other, now));
  // Somebody who is called again speaks in the new turn, not in two at once.
  const own = running.filter((other) => other.pointId === turn.pointId && samePerson(other.speaker, turn.speaker));
  if (running.length - own.length >= openMicrophones) throw new AppError("floor.tooMany", { limit: openMicrophones });
  const events: ConferenceEvent[] = own.filter(({ id }) => id !== interrupted?.id).map((other) => endTurn(other, now));
  if (interrupted && !isPaused(interrupted)) events.push({ type: "floor.paused", turn: pause(interrupted, now) });
  return events;
}

/** PROTOCOL F4, F9: what the ended turn had interrupted goes on. */
export const endFloor: Decider<{ turnId: string }> = ({ state, now }, { turnId }) => {
  const turn = requireTurn(state, turnId);
  const events: ConferenceEvent[] = [endTurn(turn, now)];
  const others = runningTurns(state).filter(({ id }) => id !== turnId);
  const interrupted = others.find(({ id }) => id === turn.interposedIn);
  if (interrupted && isPaused(interrupted)) events.push({ type: "floor.continued", turn: goOn(interrupted, now) });
  const leader = interrupted ?? others.at(-1);
  // Of several who speak, one that isn't seen goes without a cut.
  const seen = state.programme.slots[0]?.pointId === turn.pointId;
  if (state.held || (leader && !interrupted && !seen)) return { events };
  const programme = leader ? floorProgramme(state, leader) : restProgramme(state);
  return { events: [...events, { type: "programme.taken", programme, cause: "floor" }] };
};

/** Gives more time: after the planned end from this moment on, since a minute that is over already would be none. */
export const extendTurn: Decider<CommandData<"floor.extend">> = ({ state, now }, { turnId, seconds }) => {
  const turn = requireTurn(state, turnId);
  const planned = Math.max(turn.plannedSeconds ?? 0, turnSeconds(turn, Date.parse(now)));
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

function requireTurn(state: ConferenceState, turnId: string): Turn {
  const turn = runningTurns(state).find(({ id }) => id === turnId);
  if (!turn) throw new AppError("floor.nobody");
  return turn;
}
