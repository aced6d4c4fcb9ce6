import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { AgendaEntry, ConferenceState } from "../state.ts";

/** Agenda and the item that is open. */
export function foldAgenda(state: ConferenceState, event: ConferenceEvent, { at }: Place): ConferenceState {
  switch (event.type) {
    case "agenda.added":
      return { ...state, agenda: [...state.agenda, { ...event.item, openedAt: null, closedAt: null }] };
    case "agenda.changed": {
      const known = state.agenda.some((item) => item.id === event.item.id);
      if (!known) return { ...state, agenda: [...state.agenda, { ...event.item, openedAt: null, closedAt: null }] };
      return { ...state, agenda: change(state.agenda, event.item.id, (item) => ({ ...item, ...event.item })) };
    }
    case "agenda.removed":
      return { ...state, agenda: state.agenda.filter((item) => item.id !== event.item.id) };
    case "agenda.ordered":
      return { ...state, agenda: inOrder(state.agenda, event.itemIds) };
    case "item.opened":
      return {
        ...state,
        currentItemId: event.item.id,
        agenda: change(state.agenda, event.item.id, (item) => ({
          ...item,
          openedAt: item.openedAt ?? at,
          closedAt: null,
        })),
      };
    case "item.closed":
      return {
        ...state,
        currentItemId: state.currentItemId === event.item.id ? null : state.currentItemId,
        agenda: change(state.agenda, event.item.id, (item) => ({ ...item, closedAt: at })),
      };
    default:
      return state;
  }
}

function change(agenda: AgendaEntry[], itemId: string, edit: (item: AgendaEntry) => AgendaEntry): AgendaEntry[] {
  return agenda.map((item) => (item.id === itemId ? edit(item) : item));
}

/** Puts entities into the order of `ids`; unknown ids are passed over, unnamed entities keep their order at the end. */
export function inOrder<Entity extends { id: string }>(entities: Entity[], ids: string[]): Entity[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  const of = (entity: Entity) => place.get(entity.id) ?? ids.length;
  return [...entities].sort((a, b) => of(a) - of(b));
}
