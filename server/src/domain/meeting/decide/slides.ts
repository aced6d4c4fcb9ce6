import { AppError } from "@diemcau/shared/protocol/errors";
import { floorProgramme, restProgramme } from "@diemcau/shared/rules/programme";
import { ownsDeck, turnsDeck } from "@diemcau/shared/rules/slides";
import { type ConferenceState, currentTurn, type DeckEntry } from "@diemcau/shared/rules/state";
import type { Decider, Decision } from "../decision.ts";

/** PROTOCOL S1: staff turn any slides; a room or a presenter those that are theirs, or while they hold the floor. */
export const turnSlide: Decider<{ deckId: string; page: number }> = ({ state, actor }, { deckId, page }) => {
  const deck = requireDeck(state, deckId);
  if (!turnsDeck(state, actor, deck)) throw new AppError("permission.denied");
  if (page > deck.pages.length) throw new AppError("slides.noPage", { pages: deck.pages.length });
  if (page === deck.page) return { events: [] };
  return { events: [{ type: "slide.turned", deckId, title: deck.title, page }] };
};

export const removeDeck: Decider<{ deckId: string }> = ({ state, actor }, { deckId }) => {
  const deck = requireDeck(state, deckId);
  if (!ownsDeck(actor, deck)) throw new AppError("permission.denied");
  if (state.programme.deckId === deckId || state.preview?.deckId === deckId)
    throw new AppError("slides.onAir", { title: deck.title });
  return { events: [{ type: "deck.removed", deckId, title: deck.title }] };
};

export const removeClip: Decider<{ clipId: string }> = ({ state }, { clipId }) => {
  const clip = state.clips.find(({ id }) => id === clipId);
  if (!clip) throw new AppError("notFound");
  if (state.programme.clipId === clipId || state.preview?.clipId === clipId)
    throw new AppError("slides.onAir", { title: clip.title });
  return { events: [{ type: "clip.removed", clipId, title: clip.title }] };
};

/** Stops the clip on air, or lets it go on where it stood. */
export const pauseClip: Decider<{ paused: boolean }> = ({ state }, { paused }) => {
  const clip = state.clips.find(({ id }) => id === state.programme.clipId);
  if (!clip) throw new AppError("notFound");
  if (state.clipPaused === paused) return { events: [] };
  return { events: [{ type: "clip.paused", clipId: clip.id, title: clip.title, paused }] };
};

/**
 * The clip that commit `takenSeq` put on air was played to its end: the programme goes back to who holds the floor, also where
 * the operator holds the cut, since nothing is left to hold. Without effect once something else is on air.
 */
export function endClip(state: ConferenceState, clipId: string, takenSeq: number): Decision {
  const { programme } = state;
  if (programme.layout !== "clip" || programme.clipId !== clipId || programme.takenSeq !== takenSeq)
    return { events: [] };
  const title = state.clips.find(({ id }) => id === clipId)?.title ?? "";
  const turn = currentTurn(state);
  const next = turn ? floorProgramme(state, turn) : restProgramme(state);
  return {
    events: [
      { type: "clip.ended", clipId, title },
      { type: "programme.taken", programme: next, cause: "clipEnded" },
    ],
  };
}

/** The slides of that id, or `notFound`. */
export function requireDeck(state: ConferenceState, deckId: string): DeckEntry {
  const deck = state.decks.find(({ id }) => id === deckId);
  if (!deck) throw new AppError("notFound");
  return deck;
}
