import type { FloorRequest, Turn } from "../../model/floor.ts";
import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { ConferenceState } from "../state.ts";
import { inOrder } from "./agenda.ts";

/** Queue and speaking turns. */
export function foldFloor(state: ConferenceState, event: ConferenceEvent, _place: Place): ConferenceState {
  switch (event.type) {
    case "floor.requested":
      return { ...state, queue: [...state.queue, event.request] };
    case "floor.withdrawn":
      return { ...state, queue: without(state.queue, event.request.id) };
    case "floor.ordered":
      return { ...state, queue: inOrder(state.queue, event.requestIds) };
    case "floor.granted":
      return {
        ...state,
        turns: [...state.turns, event.turn],
        queue: without(state.queue, event.turn.requestId),
        chosenNextPointId: state.chosenNextPointId === event.turn.pointId ? null : state.chosenNextPointId,
      };
    case "floor.ended":
    case "floor.resumed":
    case "floor.extended":
    case "floor.paused":
    case "floor.continued":
      return { ...state, turns: replace(state.turns, event.turn) };
    case "floor.requestChanged":
    case "floor.called":
      return { ...state, queue: state.queue.map((old) => (old.id === event.request.id ? event.request : old)) };
    case "floor.queueSwitched":
      return { ...state, queueOpen: event.open };
    case "floor.modeChosen":
      return { ...state, floorMode: event.mode };
    case "floor.grantUndone":
      return {
        ...state,
        turns: replace(state.turns, event.turn),
        queue: event.request ? insert(state.queue, event.request, event.place) : state.queue,
      };
    default:
      return state;
  }
}

function without(queue: FloorRequest[], requestId: string | null): FloorRequest[] {
  return queue.filter((request) => request.id !== requestId);
}

function insert(queue: FloorRequest[], request: FloorRequest, place: number): FloorRequest[] {
  return [...queue.slice(0, place), request, ...queue.slice(place)];
}

function replace(turns: Turn[], changed: Turn): Turn[] {
  return turns.map((turn) => (turn.id === changed.id ? changed : turn));
}
