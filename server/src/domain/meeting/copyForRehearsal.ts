import type { AgendaItem } from "@diemcau/shared/model/agenda";
import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { Point } from "@diemcau/shared/model/point";
import type { Delegate } from "@diemcau/shared/model/rollCall";
import type { Clip, Deck } from "@diemcau/shared/model/slides";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { AgendaEntry, ConferenceState, DeckEntry, PointEntry } from "@diemcau/shared/rules/state";

/** Stands before the title, so that every screen and caption that prints it tells what this is. */
const prefix = "DIỄN TẬP – ";
/** Longest title (model/conference). */
const longestTitle = 300;

/** What a rehearsal begins with: everything that was prepared for the conference, and nothing that happened in it. */
export interface RehearsalCopy {
  /** The conference, its agenda, points, slides and clips: its first commit. */
  events: ConferenceEvent[];
  /** Expected lists, one a point, apart from the first commit: hundreds of long lists don't fit into one document. */
  lists: ConferenceEvent[];
}

/**
 * Copies under ids of their own. Nobody is called from a rehearsal by mistake: technicians and their phones stay out, and so do
 * paired machines and presenters' links.
 */
export function copyForRehearsal(
  state: ConferenceState,
  conference: ConferenceFacts,
  id: string,
  newId: () => string,
): RehearsalCopy {
  const pointIds = new Map(state.points.map((point) => [point.id, newId()]));
  const copied = { ...conference, id, rehearsalOf: conference.id, title: titleOf(conference) };
  const points = state.points.map((point) => pointOf(point, pointIds.get(point.id) ?? newId()));
  return {
    events: [
      { type: "conference.created", conference: copied },
      ...state.agenda.map((item): ConferenceEvent => ({ type: "agenda.added", item: itemOf(item, newId()) })),
      ...points.map((point): ConferenceEvent => ({ type: "point.added", point })),
      ...state.decks.map((deck): ConferenceEvent => ({ type: "deck.added", deck: deckOf(deck, newId(), pointIds) })),
      ...state.clips.map((clip): ConferenceEvent => ({ type: "clip.added", clip: clipOf(clip, newId()) })),
    ],
    lists: state.points.flatMap(({ id: pointId, name, delegates }): ConferenceEvent[] =>
      delegates.length === 0
        ? []
        : [
            {
              type: "rollCall.listed",
              correction: false,
              pointId: pointIds.get(pointId) ?? pointId,
              pointName: name,
              delegates: delegates.map((delegate) => uncalled(delegate, newId())),
            },
          ],
    ),
  };
}

function titleOf({ title }: ConferenceFacts): string {
  return (prefix + title).slice(0, longestTitle);
}

function itemOf({ openedAt: _opened, closedAt: _closed, ...item }: AgendaEntry, id: string): AgendaItem {
  return { ...item, id };
}

function pointOf({ kind, name, unit, expected }: PointEntry, id: string): Point {
  return { id, kind, name, unit, expected, technician: { name: "", phone: "" } };
}

function deckOf({ page: _, ...deck }: DeckEntry, id: string, pointIds: ReadonlyMap<string, string>): Deck {
  return { ...deck, id, pointId: deck.pointId === null ? null : (pointIds.get(deck.pointId) ?? null) };
}

function clipOf(clip: Clip, id: string): Clip {
  return { ...clip, id };
}

function uncalled({ name, title, unit }: Delegate, id: string): Delegate {
  return { id, name, title, unit, state: "notCalled", reason: "", arrivedAt: null, leftAt: null };
}
