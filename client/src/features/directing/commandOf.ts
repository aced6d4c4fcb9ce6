import { type FloorLayout, floorLayouts, type Layout } from "@diemcau/shared/model/programme";
import type { PersonFacts } from "@diemcau/shared/model/person";
import type { Command, CommandType, Speaker } from "@diemcau/shared/protocol/commands";
import { nextPointId } from "@diemcau/shared/rules/programme";
import {
  type AgendaEntry,
  cameraOf,
  type ConferenceState,
  currentItem,
  currentTurn,
  findPoint,
  hostPoint,
  type PointEntry,
  runningTurns,
} from "@diemcau/shared/rules/state";
import { undoSeconds } from "@diemcau/shared/rules/undo";
import { compose, compositionOf, fullGrid, turnPage, turnSource } from "./composing.ts";
import { floorCommand, grantRequest } from "./floorCommands.ts";
import type { BoardAction } from "./keyMap.ts";

/** What somebody must be allowed to do for an action; those that only move about the page are for all. */
export const permissionOf: Partial<Record<BoardAction, CommandType>> = {
  start: "conference.start",
  end: "conference.end",
  openNext: "item.open",
  closeItem: "item.close",
  inviteItem: "floor.grant",
  grantFirst: "floor.grant",
  endTurn: "floor.end",
  extendTurn: "floor.extend",
  pauseTurn: "floor.pause",
  interpose: "floor.grant",
  callFirst: "floor.call",
  switchQueue: "floor.queue",
  modeOne: "floor.mode",
  modeSeveral: "floor.mode",
  modeFree: "floor.mode",
  cut: "programme.take",
  clearNext: "programme.next",
  hold: "programme.hold",
  layoutSolo: "programme.layout",
  layoutBeside: "programme.layout",
  layoutSlides: "programme.layout",
  slate: "programme.slate",
  composeSolo: "programme.compose",
  composeBeside: "programme.compose",
  composeSlideSpeaker: "programme.compose",
  composeSlide: "programme.compose",
  composeGrid: "programme.compose",
  composeClip: "programme.compose",
  composeVote: "programme.compose",
  composeTest: "programme.compose",
  composeSlate: "programme.compose",
  fillGrid: "programme.compose",
  turnSource: "source.prefer",
  slideBack: "slide.turn",
  slideOn: "slide.turn",
  pauseClip: "clip.pause",
  takeOver: "board.takeOver",
  crawl: "programme.crawl",
  notes: "note.send",
  undo: "undo",
  addRequest: "floor.request",
};

/** What an action sends in this state, or null while there is nothing it could do. `now` is the server's, in ms. */
export function commandOf(action: BoardAction, state: ConferenceState, now: number): Command | null {
  if (action === "start") return state.status === "planned" ? { type: "conference.start", data: {} } : null;
  if (action === "hold" && state.status !== "ended") return { type: "programme.hold", data: { held: !state.held } };
  if (action === "clearNext") return clearNext(state);
  if (action === "cut") return cut(state);
  if (action === "takeOver") return state.status === "ended" ? null : { type: "board.takeOver", data: {} };
  const layout = composedLayouts[action];
  if (layout) return compose(compositionOf(state, layout));
  switch (action) {
    case "fillGrid":
      return state.status === "ended" ? null : compose(fullGrid(state));
    case "turnSource":
      return turnSource(state);
    case "slideBack":
      return turnPage(state, -1);
    case "slideOn":
      return turnPage(state, 1);
    default:
      return whileRunning(action, state, now);
  }
}

/** The layout that a key prepares. */
const composedLayouts: Partial<Record<BoardAction, Layout>> = {
  composeSolo: "solo",
  composeBeside: "chairSpeaker",
  composeSlideSpeaker: "slideSpeaker",
  composeSlide: "slide",
  composeGrid: "grid",
  composeClip: "clip",
  composeVote: "vote",
  composeTest: "test",
  composeSlate: "slate",
};

function whileRunning(action: BoardAction, state: ConferenceState, now: number): Command | null {
  return state.status === "running" ? runningCommand(action, state, now) : null;
}

function runningCommand(action: BoardAction, state: ConferenceState, now: number): Command | null {
  switch (action) {
    case "end":
      return { type: "conference.end", data: {} };
    case "openNext":
      return openItem(nextItem(state));
    case "closeItem":
      return state.currentItemId === null ? null : { type: "item.close", data: {} };
    case "inviteItem":
      return inviteItem(state);
    case "grantFirst":
      return state.queue[0] ? grantRequest(state, state.queue[0].id) : null;
    case "layoutSolo":
      return layout(state, "solo");
    case "layoutBeside":
      return layout(state, "chairSpeaker");
    case "layoutSlides":
      return layout(state, "slideSpeaker");
    case "pauseClip":
      return state.programme.layout === "clip" ? { type: "clip.pause", data: { paused: !state.clipPaused } } : null;
    case "slate":
      return state.programme.layout === "slate" ? null : { type: "programme.slate", data: {} };
    case "undo":
      return undo(state, now);
    default:
      return floorCommand(action, state);
  }
}

/** The item that comes after the open one and was not opened yet; else the first that was skipped. */
export function nextItem(state: ConferenceState): AgendaEntry | null {
  const place = state.agenda.findIndex((item) => item.id === state.currentItemId);
  const after = state.agenda.slice(place + 1).find((item) => item.openedAt === null);
  return after ?? state.agenda.find((item) => item.openedAt === null) ?? null;
}

/** Opens an item of the agenda. */
export function openItem(item: AgendaEntry | null): Command | null {
  return item ? { type: "item.open", data: { itemId: item.id } } : null;
}

/** Where an item's person sits: the point of the item's unit or of their own; departments without a point sit at the host. */
export function pointOfItem(state: ConferenceState, item: AgendaEntry): PointEntry | null {
  if (!item.person) return null;
  const unitName = item.person.unit;
  return (
    state.points.find((point) => point.unit.id === item.unit?.id) ??
    state.points.find((point) => point.unit.name === unitName) ??
    hostPoint(state)
  );
}

function inviteItem(state: ConferenceState): Command | null {
  const item = currentItem(state);
  const point = item && pointOfItem(state, item);
  if (!item?.person || !point || speaks(state, item.person)) return null;
  const asked = state.queue.find((request) => request.pointId === point.id && isSame(request.speaker, item.person));
  if (asked) return grantRequest(state, asked.id);
  const seenTurnId = currentTurn(state)?.id ?? null;
  return {
    type: "floor.grant",
    data: { pointId: point.id, speaker: speakerOf(item.person), subject: item.title, seenTurnId },
  };
}

/** Whether an item's person has had the floor in it already. */
export function hasSpoken(state: ConferenceState, item: AgendaEntry): boolean {
  return state.turns.some((turn) => !turn.undone && turn.item?.id === item.id && isSame(turn.speaker, item.person));
}

function speaks(state: ConferenceState, person: PersonFacts): boolean {
  return runningTurns(state).some(({ speaker }) => isSame(speaker, person));
}

function isSame(a: PersonFacts | null, b: PersonFacts | null): boolean {
  if (!a || !b) return false;
  return a.id !== null && b.id !== null ? a.id === b.id : a.name === b.name;
}

function speakerOf({ id, name, title, unit }: PersonFacts): Speaker {
  return id === null ? { name, title, unit } : { personId: id };
}

/** Drops what was prepared, else the operator's own choice of KẾ TIẾP. */
function clearNext(state: ConferenceState): Command | null {
  if (state.preview) return { type: "programme.compose", data: { composition: null } };
  return state.chosenNextPointId === null ? null : { type: "programme.next", data: { pointId: null } };
}

/**
 * Takes on air what was prepared, else KẾ TIẾP without the floor; a point without a picture can't be taken (PROTOCOL P3).
 * Slate and test picture are shown before the start too.
 */
function cut(state: ConferenceState): Command | null {
  const { preview, status } = state;
  const early = preview?.layout === "slate" || preview?.layout === "test";
  if (preview)
    return status === "running" || (status === "planned" && early) ? { type: "programme.cut", data: {} } : null;
  const pointId = nextPointId(state);
  return pointId !== null && canTake(state, pointId) ? takePoint(pointId) : null;
}

/** Whether a point has a picture to put on air. */
export function canTake(state: ConferenceState, pointId: string): boolean {
  return state.status === "running" && findPoint(state, pointId) !== null && cameraOf(state, pointId) !== null;
}

/** Puts a point on air without the floor. */
export function takePoint(pointId: string): Command {
  return { type: "programme.take", data: { pointId } };
}

function layout(state: ConferenceState, chosen: FloorLayout): Command | null {
  const onAir = state.programme.layout;
  const shown = onAir === chosen || !floorLayouts.some((known) => known === onAir);
  return state.floorLayout === chosen && shown ? null : { type: "programme.layout", data: { layout: chosen } };
}

function undo(state: ConferenceState, now: number): Command | null {
  return undoLeft(state, now) > 0 && state.undoable ? { type: "undo", data: { seq: state.undoable.seq } } : null;
}

/** Seconds for which the last grant, end or take can still be undone, 0 when it can't (PROTOCOL F5). */
export function undoLeft(state: ConferenceState, now: number): number {
  if (!state.undoable || state.status !== "running") return 0;
  const left = undoSeconds - (now - Date.parse(state.undoable.at)) / 1000;
  return Math.min(undoSeconds, Math.max(0, left));
}
