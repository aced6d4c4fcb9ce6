import type { Turn } from "../model/floor.ts";
import type { Source } from "../model/point.ts";
import type { Layout, LowerThird, Programme, Slot } from "../model/programme.ts";
import {
  cameraOf,
  type ConferenceState,
  currentItem,
  findPoint,
  hostPoint,
  isConnected,
  runningTurns,
} from "./state.ts";
import { openMicrophones } from "./openMicrophones.ts";
import { presenterSources } from "./presenter.ts";

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

/** A picture of points, or of nothing but its layout. */
export function picture(layout: Layout, slots: Slot[] = [], lowerThird: LowerThird | null = null): Programme {
  return { layout, slots, lowerThird, deckId: null, clipId: null, voteId: null };
}

/** The slides that belong to a speaker: own ones, else those of the point, else none. */
export function deckOf(state: ConferenceState, { pointId, speaker }: Pick<Turn, "pointId" | "speaker">) {
  const own = state.decks.find(({ owner }) => owner !== null && owner.id !== null && owner.id === speaker.id);
  return own ?? state.decks.find((deck) => deck.pointId === pointId) ?? null;
}

/** The programme that a floor at a point takes: solo, with the chair beside the speaker, or with slides (PROTOCOL P2). */
export function floorProgramme(state: ConferenceState, turn: Pick<Turn, "pointId" | "speaker">): Programme {
  const own = presenterSources(state, turn).find(({ kind }) => kind === "camera");
  const speaker = slotOf(state, turn.pointId, own?.id);
  const lowerThird = speakerLowerThird(turn);
  const deck = state.floorLayout === "slideSpeaker" ? deckOf(state, turn) : null;
  if (deck) return { ...picture("slideSpeaker", [speaker], lowerThird), deckId: deck.id };
  return state.floorLayout === "chairSpeaker"
    ? besideChair(state, speaker, lowerThird)
    : picture("solo", [speaker], lowerThird);
}

/** A point with the chair beside it; alone when it is the chair's own. */
export function besideChair(state: ConferenceState, slot: Slot, lowerThird: LowerThird | null): Programme {
  const host = hostPoint(state);
  if (!host || host.id === slot.pointId) return picture("solo", [slot], lowerThird);
  return picture("chairSpeaker", [slot, slotOf(state, host.id)], lowerThird);
}

/** The programme while nobody holds the floor: the host point, or the slate where there is none. */
export function restProgramme(state: ConferenceState): Programme {
  const host = hostPoint(state);
  return host ? picture("solo", [slotOf(state, host.id)]) : picture("slate");
}

/** The point shown as KẾ TIẾP: the operator's composition or choice, else the head of the queue. */
export function nextPointId(state: ConferenceState): string | null {
  const prepared = state.preview?.slots[0];
  if (prepared) return prepared.pointId;
  if (state.chosenNextPointId !== null) return state.chosenNextPointId;
  return state.queue[0]?.pointId ?? null;
}

/**
 * Points whose sound everybody hears (PROTOCOL M2): the floor holders', with the chair's where several may speak; while nobody
 * holds the floor the host's, whose chair leads; in a free discussion every point that is there. While a clip or the test
 * tone plays only floor holders are heard, and a point that the operator muted never is. Before the start and after the end
 * nobody is heard.
 */
export function heardPointIds(state: ConferenceState): string[] {
  if (state.status !== "running") return [];
  const holders = runningTurns(state).map(({ pointId }) => pointId);
  const heard = playsItself(state) ? holders : [...holders, ...othersHeard(state, holders.length > 0)];
  const open = new Set(state.points.filter(({ muted }) => !muted).map(({ id }) => id));
  return [...new Set(heard)].filter((pointId) => open.has(pointId)).slice(0, openMicrophones);
}

function othersHeard(state: ConferenceState, held: boolean): string[] {
  if (held && state.floorMode === "one") return [];
  const host = hostPoint(state);
  const chair = host ? [host.id] : [];
  return state.floorMode === "free" ? [...chair, ...state.points.filter(isConnected).map(({ id }) => id)] : chair;
}

/** Whether the server itself plays what is on air, with a sound that a room's microphone would send back into it. */
export function playsItself({ programme }: Pick<ConferenceState, "programme">): boolean {
  return programme.layout === "clip" || programme.layout === "test";
}

/** Of a prepared picture, so many points are kept ready: more of them would cost every room's link. */
const preparedReady = 2;

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
    ...(state.preview?.slots ?? []).slice(0, preparedReady).map((slot) => slot.pointId),
    ...(next ? [next] : []),
    ...(itemPoint ? [itemPoint.id] : []),
    ...(host ? [host.id] : []),
  ];
  return [...new Set(ids)];
}

/** How large a place of the picture is, which says how much of a camera it needs. */
export type SlotSize = "large" | "middle" | "small";

/** Most pictures of a grid that are sent in the middle size: together they cost a link no more than a large one. */
const middleGrid = 4;

/** The size of a layout's places: a grid of many is made of the smallest pictures, so that it costs what one large one does. */
export function slotSize({ layout, slots }: Pick<Programme, "layout" | "slots">): SlotSize {
  if (layout === "grid") return slots.length <= middleGrid ? "middle" : "small";
  return layout === "slideSpeaker" ? "middle" : "large";
}

/** About what a picture of each size takes, kbit/s. */
const slotRates = { large: 1800, middle: 500, small: 150 } as const satisfies Record<SlotSize, number>;

/** About what the cameras of a picture cost each room's link, kbit/s. */
export function pictureRate(programme: Pick<Programme, "layout" | "slots">): number {
  return programme.slots.length * slotRates[slotSize(programme)];
}

/** What a room's own band says of it. */
export type RoomSignal = "onAir" | "next" | "waiting";

/** ĐANG PHÁT, KẾ TIẾP or CHỜ, as a point's desk shows it: on air is who is seen or heard. */
export function roomSignal(state: ConferenceState, pointId: string): RoomSignal {
  const seen = state.programme.slots.some((slot) => slot.pointId === pointId);
  if (state.status === "running" && (seen || heardPointIds(state).includes(pointId))) return "onAir";
  const prepared = state.preview?.slots.some((slot) => slot.pointId === pointId) ?? false;
  return prepared || nextPointId(state) === pointId ? "next" : "waiting";
}
