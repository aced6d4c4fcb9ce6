import type { Turn } from "../model/floor.ts";
import type { Source } from "../model/point.ts";
import type { LowerThird, Programme, Slot } from "../model/programme.ts";
import { cameraOf, type ConferenceState, currentItem, currentTurn, findPoint, hostPoint } from "./state.ts";

/** A slot that shows a point by its own camera, or by the one named. */
export function slotOf(state: ConferenceState, pointId: string, sourceId?: string): Slot {
  return {
    pointId,
    pointName: findPoint(state, pointId)?.name ?? "",
    sourceId: sourceId ?? cameraOf(state, pointId)?.id ?? null,
  };
}

/**
 * The camera a slot shows now: the one it names while that is offered, else the point's first, so that a camera that was
 * away is shown again without a command (PROTOCOL P6). `null` shows the point's slate.
 */
export function slotCamera(state: ConferenceState, slot: Pick<Slot, "pointId" | "sourceId">): Source | null {
  const named = state.sources.find((source) => source.id === slot.sourceId);
  return named?.pointId === slot.pointId && named.kind !== "microphone" ? named : cameraOf(state, slot.pointId);
}

/** The lower third of a speaker. */
export function speakerLowerThird(turn: Pick<Turn, "speaker">): LowerThird {
  return { name: turn.speaker.name, title: turn.speaker.title, unit: turn.speaker.unit };
}

/** The programme that a floor at a point takes: solo, or with the chair beside the speaker (PROTOCOL P2). */
export function floorProgramme(state: ConferenceState, turn: Pick<Turn, "pointId" | "speaker">): Programme {
  const speaker = slotOf(state, turn.pointId);
  const host = hostPoint(state);
  const beside = state.floorLayout === "chairSpeaker" && host !== null && host.id !== turn.pointId;
  return {
    layout: beside ? "chairSpeaker" : "solo",
    slots: beside ? [speaker, slotOf(state, host.id)] : [speaker],
    lowerThird: speakerLowerThird(turn),
  };
}

/** The programme while nobody holds the floor: the host point, or the slate where there is none. */
export function restProgramme(state: ConferenceState): Programme {
  const host = hostPoint(state);
  return host
    ? { layout: "solo", slots: [slotOf(state, host.id)], lowerThird: null }
    : { layout: "slate", slots: [], lowerThird: null };
}

/** The point shown as KẾ TIẾP: what the operator chose, else the first of the queue that is not on air. */
export function nextPointId(state: ConferenceState): string | null {
  if (state.chosenNextPointId !== null) return state.chosenNextPointId;
  return state.queue[0]?.pointId ?? null;
}

/**
 * Points whose sound everybody hears (PROTOCOL M2): the floor holder's, and while nobody holds the floor the host's, whose
 * chair leads. Before the start and after the end nobody is heard.
 */
export function heardPointIds(state: ConferenceState): string[] {
  if (state.status !== "running") return [];
  const turn = currentTurn(state);
  if (turn) return [turn.pointId];
  const host = hostPoint(state);
  return host ? [host.id] : [];
}

/** Points whose picture and sound every room keeps ready: on air, KẾ TIẾP, the open item's own and the host (PROTOCOL M3). */
export function readyPointIds(state: ConferenceState): string[] {
  const next = nextPointId(state);
  const host = hostPoint(state);
  // Whoever stands in the open item is likely called next, straight from the agenda.
  const item = currentItem(state);
  const itemPoint = item?.internal ? undefined : state.points.find((point) => point.unit.id === item?.unit?.id);
  const ids = [
    ...state.programme.slots.map((slot) => slot.pointId),
    ...heardPointIds(state),
    ...(next ? [next] : []),
    ...(itemPoint ? [itemPoint.id] : []),
    ...(host ? [host.id] : []),
  ];
  return [...new Set(ids)];
}

/** What a room's own band says of it. */
export type RoomSignal = "onAir" | "next" | "waiting";

/** ĐANG PHÁT, KẾ TIẾP or CHỜ, as a point's desk shows it: on air is who is seen or heard. */
export function roomSignal(state: ConferenceState, pointId: string): RoomSignal {
  const seen = state.programme.slots.some((slot) => slot.pointId === pointId);
  if (state.status === "running" && (seen || heardPointIds(state).includes(pointId))) return "onAir";
  return nextPointId(state) === pointId ? "next" : "waiting";
}
