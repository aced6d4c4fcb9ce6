import type { AgendaItemKind } from "../model/agenda.ts";
import type { Turn } from "../model/floor.ts";
import type { Conclusion } from "../model/conclusion.ts";
import type { PersonFacts } from "../model/person.ts";
import type { Photo } from "../model/photo.ts";
import { type Attendance, attendance } from "./attendance.ts";
import { attendedAt } from "./rollCall.ts";
import type { AgendaEntry, ConferenceState } from "./state.ts";

/** A paper or speech that was really heard: one speaker in one item, however often the floor came back. */
export interface Contribution {
  kind: "paper" | "speech";
  speaker: PersonFacts;
  pointName: string;
  subject: string;
  /** Sections of the minutes that hold what was said. */
  sections: string[];
}

/** A part of the course that one person led: who it was as the log has it, and the minutes' sections under it. */
export interface ItemFacts {
  title: string;
  speaker: PersonFacts | null;
  sections: string[];
}

/** Everything an article says that comes from the log; internal items have no place in it. */
export interface WriteUpFacts {
  attendance: Attendance;
  /** All heads, or `null` when a room that took part didn't count its own. */
  present: number | null;
  reports: ItemFacts[];
  contributions: Contribution[];
  /** Sections of paper and speech items themselves, beside their turns. */
  discussionSections: string[];
  directives: ItemFacts[];
  conclusion: ItemFacts | null;
  conclusions: string[];
  photos: Photo[];
}

/** Folds the facts of an article out of a conference's state. */
export function writeUpFacts(state: ConferenceState): WriteUpFacts {
  const open = state.agenda.filter((item) => !item.internal && item.openedAt !== null);
  const turns = state.turns.filter((turn) => !turn.undone && turn.item !== null && !turn.item.internal);
  const of = (kind: AgendaItemKind) => open.filter((item) => item.kind === kind);
  const facts = (item: AgendaEntry) => itemFacts(item, turns);
  const conclusions = of("conclusion").map(facts);
  return {
    attendance: attendance(state),
    present: present(state),
    reports: of("report").map(facts),
    contributions: contributions(turns),
    discussionSections: [...of("paper"), ...of("speech")].map((item) => `item:${item.id}`),
    directives: of("directive").map(facts),
    conclusion: conclusions[0]
      ? { ...conclusions[0], sections: conclusions.flatMap(({ sections }) => sections) }
      : null,
    conclusions: forReaders(state.conclusions).map(({ text }) => text),
    photos: chosenPhotos(publicPhotos(state)),
  };
}

/** Once the office has marked conclusions as meant for the public, those alone. */
function forReaders(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  const marked = conclusions.filter((conclusion) => conclusion.public);
  return marked.length > 0 ? marked : conclusions;
}

/** One of those taken by themselves of each turn, the sharpest; none where somebody chose the moment by hand. */
function chosenPhotos(photos: readonly Photo[]): Photo[] {
  return photos.filter((photo) => {
    if (!photo.automatic || photo.turnId === null) return true;
    const others = photos.filter(({ turnId, id }) => turnId === photo.turnId && id !== photo.id);
    return others.every((other) => other.automatic && (other.sharpness ?? 0) < (photo.sharpness ?? 0));
  });
}

/** Photos that may stand in an article. */
export function publicPhotos(state: ConferenceState): Photo[] {
  return state.photos.filter((photo) => !photo.item?.internal);
}

function present(state: ConferenceState): number | null {
  const rooms = state.points.filter((point) => point.joinedAt !== null);
  if (rooms.length === 0 || rooms.some((room) => attendedAt(room) === null)) return null;
  return rooms.reduce((sum, room) => sum + (attendedAt(room) ?? 0), 0);
}

function itemFacts(item: AgendaEntry, turns: Turn[]): ItemFacts {
  const own = turns.filter((turn) => turn.item?.id === item.id);
  return {
    title: item.title,
    speaker: own[0]?.speaker ?? item.person,
    sections: [`item:${item.id}`, ...own.map(({ id }) => `turn:${id}`)],
  };
}

function contributions(turns: Turn[]): Contribution[] {
  const heard = new Map<string, Contribution>();
  for (const turn of turns) {
    const kind = turn.item?.kind;
    if (kind !== "paper" && kind !== "speech") continue;
    const key = JSON.stringify([turn.item?.id, whoIs(turn.speaker)]);
    const known = heard.get(key);
    if (known) known.sections.push(`turn:${turn.id}`);
    else
      heard.set(key, {
        kind,
        speaker: turn.speaker,
        pointName: turn.pointName,
        subject: turn.subject,
        sections: [`turn:${turn.id}`],
      });
  }
  return [...heard.values()];
}

/** Two people typed by hand are the same one when name and unit are. */
function whoIs({ id, name, unit }: PersonFacts): string[] {
  return id === null ? [name, unit] : [id];
}
