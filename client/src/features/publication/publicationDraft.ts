import type { DocumentKind } from "@diemcau/shared/model/official";
import type { PublicationInput } from "@diemcau/shared/model/publication";
import { publishablePapers } from "@diemcau/shared/rules/publication";
import type { ConferenceState } from "@diemcau/shared/rules/state";

/** Nothing opened. */
export const closed: PublicationInput = {
  programme: false,
  paperIds: [],
  documentIds: [],
  conclusions: false,
  proceedings: false,
};

type Published = Pick<ConferenceState, "publication" | "papers" | "agenda" | "issued">;

/** What is open now, of what there still is; papers and documents in the order that the screen lists them. */
export function openNow(state: Published): PublicationInput {
  const { publication } = state;
  if (!publication) return closed;
  const { programme, conclusions, proceedings } = publication;
  const papers = new Set(publication.paperIds);
  const documents = new Set(publication.documentIds);
  return {
    programme,
    conclusions,
    proceedings,
    paperIds: publishablePapers(state).flatMap(({ id }) => (papers.has(id) ? [id] : [])),
    documentIds: state.issued.flatMap(({ id }) => (documents.has(id) ? [id] : [])),
  };
}

/** The same with one of a list ticked or unticked, in the order of `all`. */
export function withTicked(ids: readonly string[], all: readonly string[], id: string, ticked: boolean): string[] {
  const wanted = new Set(ids);
  if (ticked) wanted.add(id);
  else wanted.delete(id);
  return all.filter((known) => wanted.has(known));
}

/** Whether two choices open the same. */
export function samePublication(a: PublicationInput, b: PublicationInput): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Why an approver should look twice before a kind of document is opened. */
export type Care = "people" | "internal";

/** Lists of people are personal data; minutes and the printed volume tell internal items too. */
export function careFor(kind: DocumentKind, state: Pick<ConferenceState, "agenda">): Care | null {
  if (kind === "delegates" || kind === "annex" || kind === "invitation") return "people";
  const whole = kind === "minutes" || kind === "supplement" || kind === "proceedings";
  return whole && state.agenda.some(({ internal }) => internal) ? "internal" : null;
}
