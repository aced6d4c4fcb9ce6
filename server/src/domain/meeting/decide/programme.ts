import { AppError } from "@diemcau/shared/protocol/errors";
import {
  type Composition,
  type FloorLayout,
  floorLayouts,
  type LowerThird,
  type Programme,
} from "@diemcau/shared/model/programme";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import {
  besideChair,
  deckOf,
  floorProgramme,
  picture,
  slotCamera,
  slotOf,
  speakerLowerThird,
} from "@diemcau/shared/rules/programme";
import { cameraOf, type ConferenceState, type PointEntry, runningTurns } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";
import { requireNotEnded, requirePoint, requireRunning } from "../facts.ts";
import { requireDeck } from "./slides.ts";

/** PROTOCOL P3 */
export const takePoint: Decider<{ pointId: string; sourceId?: string }> = ({ state }, { pointId, sourceId }) => {
  requireRunning(state);
  const point = requirePoint(state, pointId);
  requirePicture(state, point, sourceId);
  const lowerThird = lowerThirdOf(state, point);
  const programme = floorProgramme(state, { pointId, speaker: { id: null, ...lowerThird } });
  const [, ...beside] = programme.slots;
  const slots = [slotOf(state, pointId, sourceId), ...beside];
  const events: ConferenceEvent[] = [
    { type: "programme.taken", programme: { ...programme, slots, lowerThird }, cause: "operator" },
  ];
  if (state.chosenNextPointId === pointId)
    events.push({ type: "programme.nextChosen", pointId: null, pointName: null });
  return { events };
};

export const takeSlate: Decider<object> = ({ state }) => {
  requireRunning(state);
  return {
    events: [{ type: "programme.taken", programme: picture("slate"), cause: "operator" }],
  };
};

/** Chooses the layout of cuts to come, and shows it at once when a picture is on air. */
export const chooseLayout: Decider<{ layout: FloorLayout }> = ({ state }, { layout }) => {
  const events: ConferenceEvent[] = [];
  if (state.floorLayout !== layout) events.push({ type: "programme.layoutChosen", layout });
  const programme = recompose(state, layout);
  if (state.status !== "running" || !programme || programme.layout === state.programme.layout) return { events };
  events.push({ type: "programme.taken", programme, cause: "operator" });
  return { events };
};

/**
 * What is on air in another layout; absent where the picture is none that a floor takes (a grid stays a grid), or there are
 * no slides to show beside it.
 */
function recompose(state: ConferenceState, layout: FloorLayout): Programme | null {
  const { slots, lowerThird } = state.programme;
  const main = slots[0];
  if (!main || !floorLayouts.some((known) => known === state.programme.layout)) return null;
  if (layout === "solo") return picture("solo", [main], lowerThird);
  if (layout === "chairSpeaker") return besideChair(state, main, lowerThird);
  const turn = runningTurns(state).findLast(({ pointId }) => pointId === main.pointId);
  const deck = turn ? deckOf(state, turn) : null;
  return deck ? { ...picture("slideSpeaker", [main], lowerThird), deckId: deck.id } : null;
}

/** PROTOCOL P7 */
export const compose: Decider<{ composition: Composition | null }> = ({ state }, { composition }) => {
  requireNotEnded(state);
  const preview = composition && programmeOf(state, composition);
  return { events: [{ type: "programme.composed", preview }] };
};

/** PROTOCOL P7 */
export const cutToPreview: Decider<object> = ({ state }) => {
  const { preview } = state;
  if (preview && shownBeforeStart(preview)) requireNotEnded(state);
  else requireRunning(state);
  if (!preview || !isStillThere(state, preview)) throw new AppError("programme.nothingPrepared");
  return {
    events: [
      { type: "programme.taken", programme: asOfNow(state, preview), cause: "operator" },
      { type: "programme.composed", preview: null },
    ],
  };
};

/** PROTOCOL P8: slate and test picture are shown before the start too. */
export const show: Decider<{ composition: Composition }> = ({ state }, { composition }) => {
  if (shownBeforeStart(composition)) requireNotEnded(state);
  else requireRunning(state);
  return {
    events: [{ type: "programme.taken", programme: programmeOf(state, composition), cause: "operator" }],
  };
};

export const setCrawl: Decider<{ text: string | null }> = ({ state }, { text }) => ({
  events: state.crawl === text ? [] : [{ type: "programme.crawlSet", text }],
});

/** The programme that a composition makes of what is there now, or the error that says what is missing. */
function programmeOf(state: ConferenceState, composition: Composition): Programme {
  switch (composition.layout) {
    case "solo":
    case "chairSpeaker": {
      const { slot, lowerThird } = placed(state, composition);
      return composition.layout === "solo" ? picture("solo", [slot], lowerThird) : besideChair(state, slot, lowerThird);
    }
    case "slideSpeaker": {
      const { slot, lowerThird } = placed(state, composition);
      return { ...picture("slideSpeaker", [slot], lowerThird), deckId: requireDeck(state, composition.deckId).id };
    }
    case "slide":
      return { ...picture("slide"), deckId: requireDeck(state, composition.deckId).id };
    case "grid":
      return picture(
        "grid",
        [...new Set(composition.pointIds)].map((id) => slotOf(state, requirePoint(state, id).id)),
      );
    case "clip":
      if (!state.clips.some(({ id }) => id === composition.clipId)) throw new AppError("notFound");
      return { ...picture("clip"), clipId: composition.clipId };
    case "vote":
      if (!state.votes.some(({ id }) => id === composition.voteId)) throw new AppError("notFound");
      return { ...picture("vote"), voteId: composition.voteId };
    case "slate":
    case "test":
      return picture(composition.layout);
  }
}

/** Slate and test picture need nobody: they are shown before the start too (PROTOCOL P8). */
function shownBeforeStart({ layout }: Pick<Programme, "layout">): boolean {
  return layout === "slate" || layout === "test";
}

/** Whether all that was prepared is still in the conference; a camera that went shows its point's slate (PROTOCOL P6). */
function isStillThere(state: ConferenceState, { slots, deckId, clipId, voteId }: Programme): boolean {
  const has = (entities: readonly { id: string }[], id: string | null) =>
    id === null || entities.some((entity) => entity.id === id);
  return (
    slots.every(({ pointId }) => has(state.points, pointId)) &&
    has(state.decks, deckId) &&
    has(state.clips, clipId) &&
    has(state.votes, voteId)
  );
}

/** A prepared picture under the name that its point has now: the floor may have moved since it was composed. */
function asOfNow(state: ConferenceState, preview: Programme): Programme {
  const main = preview.lowerThird && preview.slots[0];
  return main ? { ...preview, lowerThird: lowerThirdOf(state, requirePoint(state, main.pointId)) } : preview;
}

function placed(state: ConferenceState, { pointId, sourceId }: { pointId: string; sourceId?: string | undefined }) {
  const point = requirePoint(state, pointId);
  requirePicture(state, point, sourceId);
  return { slot: slotOf(state, pointId, sourceId), lowerThird: lowerThirdOf(state, point) };
}

/** The rule that shows a slot decides what may be named: nothing without a picture, nothing of another point. */
function requirePicture(state: ConferenceState, point: PointEntry, sourceId: string | undefined): void {
  if (sourceId !== undefined && slotCamera(state, { pointId: point.id, sourceId })?.id !== sourceId)
    throw new AppError("notFound");
  if (sourceId === undefined && !cameraOf(state, point.id))
    throw new AppError("point.noPicture", { point: point.name });
}

/** PROTOCOL P4 */
export const holdCut: Decider<{ held: boolean }> = ({ state }, { held }) => ({
  events: state.held === held ? [] : [{ type: "programme.holdChanged", held }],
});

export const chooseNext: Decider<{ pointId: string | null }> = ({ state }, { pointId }) => {
  if (state.chosenNextPointId === pointId) return { events: [] };
  const pointName = pointId === null ? null : requirePoint(state, pointId).name;
  return { events: [{ type: "programme.nextChosen", pointId, pointName }] };
};

function lowerThirdOf(state: ConferenceState, point: PointEntry): LowerThird {
  const turn = runningTurns(state).findLast(({ pointId }) => pointId === point.id);
  if (turn) return speakerLowerThird(turn);
  return { name: point.name, title: "", unit: point.unit.name };
}
