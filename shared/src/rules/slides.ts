import type { Actor } from "../model/actor.ts";
import type { Deck } from "../model/slides.ts";
import { type ConferenceState, runningTurns } from "./state.ts";

/** Whether slides are an actor's own: a presenter's the person's, a room's those presented from its point; staff's are all. */
export function ownsDeck(actor: Actor, { owner, pointId }: Pick<Deck, "owner" | "pointId">): boolean {
  if (actor.kind !== "device") return true;
  if (actor.person) return owner !== null && owner.id === actor.person.id && owner.name === actor.person.name;
  return pointId === actor.pointId;
}

/** PROTOCOL S1: staff turn any slides; a room or a presenter those that are theirs, and those on air while they hold the floor. */
export function turnsDeck(state: ConferenceState, actor: Actor, deck: Pick<Deck, "id" | "owner" | "pointId">): boolean {
  if (actor.kind !== "device" || ownsDeck(actor, deck)) return true;
  if (state.programme.deckId !== deck.id) return false;
  const { person } = actor;
  return runningTurns(state).some(
    ({ pointId, speaker }) =>
      pointId === actor.pointId && (person === null || (speaker.id !== null && speaker.id === person.id)),
  );
}
