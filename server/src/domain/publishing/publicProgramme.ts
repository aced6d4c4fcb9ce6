import type { AgendaItemKind } from "@diemcau/shared/model/agenda";
import type { PersonFacts } from "@diemcau/shared/model/person";
import type { ConferenceState } from "@diemcau/shared/rules/state";

/** One item of the programme as readers get it. */
export interface ProgrammeLine {
  id: string;
  kind: AgendaItemKind;
  title: string;
  /** When it was to begin, by the planned times of all items before it. */
  plannedAt: string;
  plannedMinutes: number;
  /** When it was really open; absent while it wasn't. */
  openedAt: string | null;
  closedAt: string | null;
  /** Who really spoke; before that who is to speak. */
  speakers: PublicPerson[];
}

/** Somebody as readers may know them. */
export type PublicPerson = Pick<PersonFacts, "name" | "title" | "unit">;

/** The programme without internal items, which take their time all the same. */
export function publicProgramme(state: ConferenceState): ProgrammeLine[] {
  let begins = Date.parse(state.conference?.startsAt ?? "");
  return state.agenda.flatMap((item) => {
    const plannedAt = new Date(begins).toISOString();
    begins += item.plannedMinutes * 60_000;
    if (item.internal) return [];
    const { id, kind, title, plannedMinutes, openedAt, closedAt, person } = item;
    const heard = speakersOf(state, id);
    const speakers = heard.length > 0 ? heard : person ? [publicPerson(person)] : [];
    return [{ id, kind, title, plannedAt, plannedMinutes, openedAt, closedAt, speakers }];
  });
}

/** What readers learn of a person: nothing that leads to their account. */
export function publicPerson({ name, title, unit }: PersonFacts): PublicPerson {
  return { name, title, unit };
}

/** Everybody who had the floor in an item, once each, in the order of their turns. */
function speakersOf({ turns }: ConferenceState, itemId: string): PublicPerson[] {
  const heard = new Map<string, PublicPerson>();
  for (const { item, undone, speaker } of turns) {
    if (undone || item?.id !== itemId || item.internal) continue;
    const key = speaker.id ?? JSON.stringify([speaker.name, speaker.unit]);
    if (!heard.has(key)) heard.set(key, publicPerson(speaker));
  }
  return [...heard.values()];
}
