import type { AgendaItemKind } from "../model/agenda.ts";
import type { Due, Paper } from "../model/paper.ts";
import type { PersonFacts } from "../model/person.ts";
import type { AgendaEntry, ConferenceState } from "./state.ts";

/** Kinds of items that somebody may hand in a paper for. */
const written = new Set<AgendaItemKind>(["report", "paper", "speech", "directive", "conclusion"]);

/** Whether an item takes a paper at all. */
export function takesPaper({ kind }: { kind: AgendaItemKind }): boolean {
  return written.has(kind);
}

/** A paper that the call asks for: whose, and how it stands. */
export interface PaperDue {
  item: AgendaEntry;
  /** Who speaks in the item now; absent where nobody is named yet. */
  person: PersonFacts | null;
  paper: Paper | null;
  /** `missing` before anything was handed in. */
  state: Paper["state"] | "missing";
  /** Still to be handed in, or sent back to be mended. */
  owed: boolean;
  /** Past the deadline and still owed, or first handed in after it. */
  late: boolean;
  /** The last time the person was reminded of it. */
  reminded: { due: Due; at: string } | null;
}

/** Everything the call asks for, in the agenda's order; nothing without a call. */
export function paperDues(
  {
    paperCall,
    agenda,
    papers,
    paperReminders,
  }: Pick<ConferenceState, "paperCall" | "agenda" | "papers" | "paperReminders">,
  now: string,
): PaperDue[] {
  if (!paperCall) return [];
  const asked = new Set(paperCall.itemIds);
  return agenda
    .filter(({ id }) => asked.has(id))
    .map((item) => {
      const paper = papers.find(({ itemId }) => itemId === item.id) ?? null;
      const state = paper?.state ?? "missing";
      const owed = state === "missing" || state === "returned";
      const first = paper?.versions[0];
      const handedInAt = first?.number === 1 ? first.submittedAt : null;
      const late = owed ? now > paperCall.deadline : handedInAt !== null && handedInAt > paperCall.deadline;
      const last = paperReminders.findLast(
        ({ itemId, personId }) => itemId === item.id && personId === item.person?.id,
      );
      const reminded = last ? { due: last.due, at: last.at } : null;
      return { item, person: item.person, paper, state, owed, late, reminded };
    });
}

/** "7/9" at a glance: how many of the asked papers are in the office's hands. */
export function paperCount(dues: readonly Pick<PaperDue, "owed">[]): { handedIn: number; asked: number } {
  return { handedIn: dues.filter(({ owed }) => !owed).length, asked: dues.length };
}
