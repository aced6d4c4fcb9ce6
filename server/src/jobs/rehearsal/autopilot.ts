import { turnSeconds } from "@diemcau/shared/rules/speakingTime";
import { type ConferenceState, currentItem, currentTurn, findPoint, isConnected } from "@diemcau/shared/rules/state";
import type { AnyCommand } from "./Step.ts";

/** The conference begins once so many of its points are there, or at the latest then; never before. In seconds. */
const enough = 0.9;
const earliest = 180;
const latest = 480;
/** Planned time of a turn that has none, seconds. */
const usual = 120;

/** How long a call for help stands before it is answered, so that its alarm is seen; seconds of real time. */
const alarmSeconds = 4;

/** What the one who leads knows beside the state. */
export interface Lead {
  /** Seconds of the rehearsal's time. */
  seconds: number;
  speed: number;
  /** The server's clock, ms. */
  now: number;
  /** Nobody is going to ask for the floor in the open item any more. */
  allAsked: boolean;
}

/** What chair and operator would do next, or `null` while there is nothing to do. */
export function nextMove(state: ConferenceState, lead: Lead): AnyCommand | null {
  if (state.status === "ended") return null;
  const helpless = state.points.find(({ helpCalledAt }) => elapsed(helpCalledAt, lead.now) >= alarmSeconds);
  if (helpless) return { type: "help.answer", data: { pointId: helpless.id } };
  return state.status === "planned" ? begin(state, lead) : goOn(state, lead);
}

function begin({ points }: ConferenceState, { seconds }: Lead): AnyCommand | null {
  const there = points.filter(isConnected).length >= points.length * enough;
  const due = (there && seconds >= earliest) || seconds >= latest;
  return due && points.some(({ kind }) => kind === "host") ? { type: "conference.start", data: {} } : null;
}

function goOn(state: ConferenceState, lead: Lead): AnyCommand | null {
  const turn = currentTurn(state);
  if (turn) {
    const spoken = turnSeconds(turn, lead.now) * lead.speed;
    return spoken >= (turn.plannedSeconds ?? usual) ? { type: "floor.end", data: { turnId: turn.id } } : null;
  }
  // Who is away for a moment keeps the place in the queue; the next one speaks first.
  const next = state.queue.find(({ pointId }) => {
    const point = findPoint(state, pointId);
    return point !== null && isConnected(point);
  });
  if (next) return { type: "floor.grant", data: { requestId: next.id, seenTurnId: null } };
  return state.queue.length > 0 ? null : moveOn(state, lead);
}

/** Everybody who asked has spoken: an item in which nobody does takes its planned time. */
function moveOn(state: ConferenceState, { now, speed, allAsked }: Lead): AnyCommand | null {
  const item = currentItem(state);
  const spoke = item && state.turns.some((turn) => turn.item?.id === item.id && !turn.undone);
  if (item && !allAsked) return null;
  if (item && !spoke && elapsed(item.openedAt, now) * speed < item.plannedMinutes * 60) return null;
  const next = state.agenda.find(({ openedAt }) => openedAt === null);
  return next ? { type: "item.open", data: { itemId: next.id } } : { type: "conference.end", data: {} };
}

function elapsed(since: string | null, now: number): number {
  return since === null ? 0 : (now - Date.parse(since)) / 1000;
}
