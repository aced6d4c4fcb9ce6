import type { Composition, Layout } from "@diemcau/shared/model/programme";
import { gridLimit } from "@diemcau/shared/model/programme";
import type { Source } from "@diemcau/shared/model/point";
import type { Command } from "@diemcau/shared/protocol/commands";
import { deckOf, nextPointId, slotCamera } from "@diemcau/shared/rules/programme";
import { cameraOf, type ConferenceState, currentTurn, type DeckEntry, hostPoint } from "@diemcau/shared/rules/state";

/** Prepares a composition beside the programme; null where there is nothing to prepare it of. */
export function compose(composition: Composition | null): Command | null {
  return composition && { type: "programme.compose", data: { composition } };
}

/**
 * What a layout is filled with at first: the point, slides, clip or vote that is prepared, comes next or is on air; null where
 * the conference has none.
 */
export function compositionOf(state: ConferenceState, layout: Layout): Composition | null {
  if (state.status === "ended") return null;
  switch (layout) {
    case "solo":
    case "chairSpeaker":
      return withMain(state, layout, mainPoint(state));
    case "slideSpeaker":
      return withMain(state, layout, mainPoint(state));
    case "slide": {
      const deck = preparedDeck(state);
      return deck && { layout, deckId: deck.id };
    }
    case "grid":
      return gridOf(gridStart(state));
    case "clip": {
      const clipId = state.preview?.clipId ?? state.clips[0]?.id;
      return clipId ? { layout, clipId } : null;
    }
    case "vote": {
      const vote = state.votes.findLast(({ result }) => result === null) ?? state.votes.at(-1);
      return vote ? { layout, voteId: vote.id } : null;
    }
    case "slate":
    case "test":
      return { layout };
  }
}

/** What a click on a tile makes of what is prepared: its main picture, or one more or less of a grid. */
export function withPoint(state: ConferenceState, pointId: string): Composition | null {
  const { preview } = state;
  if (!preview || state.status === "ended") return null;
  if (preview.layout === "grid") {
    const ids = preview.slots.map((slot) => slot.pointId);
    return gridOf(ids.includes(pointId) ? ids.filter((id) => id !== pointId) : [...ids, pointId]);
  }
  const layout = preview.layout === "slide" ? "slideSpeaker" : preview.layout;
  const main = layout === "chairSpeaker" || layout === "slideSpeaker" ? layout : "solo";
  return withMain(state, main, pointId);
}

/** The same picture with these slides. */
export function withDeck(state: ConferenceState, deckId: string): Composition {
  const main = state.preview?.layout === "slideSpeaker" ? state.preview.slots[0] : undefined;
  return main ? { layout: "slideSpeaker", deckId, ...named(main) } : { layout: "slide", deckId };
}

/** A grid of all points that have a picture, the host first, as many as it takes. */
export function fullGrid(state: ConferenceState): Composition | null {
  const host = hostPoint(state);
  const all = [...(host ? [host] : []), ...state.points.filter(({ kind }) => kind !== "host")];
  return gridOf(all.map(({ id }) => id).filter((id) => cameraOf(state, id) !== null));
}

/** Pictures that a point offers: its cameras and shared screens. */
export function picturesOf(state: ConferenceState, pointId: string): Source[] {
  return state.sources.filter((source) => source.pointId === pointId && source.kind !== "microphone");
}

/** The source whose picture KẾ TIẾP shows, of the point that comes next. */
export function nextSource(state: ConferenceState): Source | null {
  const slot = state.preview?.slots[0];
  const pointId = nextPointId(state);
  if (slot) return slotCamera(state, slot);
  return pointId === null ? null : cameraOf(state, pointId);
}

/** Goes on to the next camera of the point that comes next: of the prepared picture alone, else of every floor there. */
export function turnSource(state: ConferenceState): Command | null {
  const pointId = nextPointId(state);
  if (pointId === null || state.status === "ended") return null;
  const pictures = picturesOf(state, pointId);
  const place = pictures.findIndex(({ id }) => id === nextSource(state)?.id);
  const next = pictures[(place + 1) % pictures.length];
  return next && pictures.length > 1 ? chooseSource(state, next) : null;
}

/** Has KẾ TIẾP show this source of its point. */
export function chooseSource(state: ConferenceState, { id: sourceId, pointId }: Source): Command {
  const { preview } = state;
  if (preview?.slots[0]?.pointId === pointId) {
    if (preview.layout === "slideSpeaker" && preview.deckId !== null)
      return composed({ layout: preview.layout, deckId: preview.deckId, pointId, sourceId });
    if (preview.layout === "solo" || preview.layout === "chairSpeaker")
      return composed({ layout: preview.layout, pointId, sourceId });
  }
  return { type: "source.prefer", data: { pointId, sourceId } };
}

/** Slides that a key turns: those on air, else those prepared, else the speaker's or the first. */
export function deckInHand(state: ConferenceState): DeckEntry | null {
  const shown = state.programme.deckId ?? state.preview?.deckId;
  return state.decks.find(({ id }) => id === shown) ?? preparedDeck(state);
}

/** Turns the slides in hand by so many pages. */
export function turnPage(state: ConferenceState, step: 1 | -1): Command | null {
  const deck = deckInHand(state);
  const page = (deck?.page ?? 0) + step;
  if (!deck || page < 1 || page > deck.pages.length) return null;
  return { type: "slide.turn", data: { deckId: deck.id, page } };
}

function composed(composition: Composition): Command {
  return { type: "programme.compose", data: { composition } };
}

function withMain(
  state: ConferenceState,
  layout: "solo" | "chairSpeaker" | "slideSpeaker",
  pointId: string | null,
): Composition | null {
  if (pointId === null || cameraOf(state, pointId) === null) return null;
  const kept = state.preview?.slots[0];
  const main = kept?.pointId === pointId ? named(kept) : { pointId };
  if (layout !== "slideSpeaker") return { layout, ...main };
  const deck = preparedDeck(state);
  return deck && { layout, deckId: deck.id, ...main };
}

/** A slot as a composition names it; the source that a floor would take needs no name. */
function named({ pointId, sourceId }: { pointId: string; sourceId: string | null }) {
  return sourceId === null ? { pointId } : { pointId, sourceId };
}

function mainPoint(state: ConferenceState): string | null {
  const candidates = [nextPointId(state), state.programme.slots[0]?.pointId, hostPoint(state)?.id];
  return candidates.find((id) => typeof id === "string" && cameraOf(state, id) !== null) ?? null;
}

function preparedDeck(state: ConferenceState): DeckEntry | null {
  const { preview, programme, decks } = state;
  const turn = currentTurn(state);
  const shown = decks.find(({ id }) => id === preview?.deckId) ?? decks.find(({ id }) => id === programme.deckId);
  return shown ?? (turn && deckOf(state, turn)) ?? decks[0] ?? null;
}

function gridStart(state: ConferenceState): string[] {
  const { preview, programme } = state;
  if (preview?.layout === "grid") return preview.slots.map(({ pointId }) => pointId);
  const next = nextPointId(state);
  const host = hostPoint(state);
  const ids = [...programme.slots.map(({ pointId }) => pointId), ...(next === null ? [] : [next])];
  return ids.length === 0 && host ? [host.id] : ids;
}

function gridOf(pointIds: string[]): Composition | null {
  const ids = [...new Set(pointIds)].slice(0, gridLimit);
  return ids.length === 0 ? null : { layout: "grid", pointIds: ids };
}
