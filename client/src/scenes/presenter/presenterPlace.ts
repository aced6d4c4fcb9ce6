import type { FloorRequest, Turn } from "@diemcau/shared/model/floor";
import type { PersonFacts } from "@diemcau/shared/model/person";
import { isSamePresenter } from "@diemcau/shared/rules/presenter";
import { type ConferenceState, type DeckEntry, runningTurns } from "@diemcau/shared/rules/state";

/** Where a presenter stands now. */
export interface PresenterPlace {
  /** The turn that they hold. */
  turn: Turn | null;
  /** Their request, and its place in the queue counted from 1. */
  request: FloorRequest | null;
  place: number;
  /** The slides that they turn: their own on air, else the first of their own. */
  deck: DeckEntry | null;
}

/** What the conference has of somebody at a point. */
export function presenterPlace(state: ConferenceState, pointId: string, person: PersonFacts): PresenterPlace {
  const isOwn = ({ pointId: at, speaker }: Pick<Turn, "pointId" | "speaker">) =>
    at === pointId && isSamePresenter(speaker, person);
  const index = state.queue.findIndex(isOwn);
  const decks = state.decks.filter(({ owner }) => owner !== null && isSamePresenter(owner, person));
  return {
    turn: runningTurns(state).findLast(isOwn) ?? null,
    request: state.queue[index] ?? null,
    place: index + 1,
    deck: decks.find(({ id }) => id === state.programme.deckId) ?? decks[0] ?? null,
  };
}
