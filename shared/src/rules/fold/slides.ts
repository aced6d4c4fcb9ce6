import type { ConferenceEvent } from "../../protocol/events.ts";
import type { ConferenceState } from "../state.ts";

/** Slides and video files. */
export function foldSlides(state: ConferenceState, event: ConferenceEvent): ConferenceState {
  switch (event.type) {
    case "deck.added":
      return { ...state, decks: [...state.decks, { ...event.deck, page: 1 }] };
    case "deck.removed":
      return { ...state, decks: state.decks.filter(({ id }) => id !== event.deckId) };
    case "slide.turned":
      return {
        ...state,
        decks: state.decks.map((deck) => (deck.id === event.deckId ? { ...deck, page: event.page } : deck)),
      };
    case "clip.added":
      return { ...state, clips: [...state.clips, event.clip] };
    case "clip.removed":
      return { ...state, clips: state.clips.filter(({ id }) => id !== event.clipId) };
    case "clip.paused":
      return { ...state, clipPaused: event.paused };
    default:
      return state;
  }
}
