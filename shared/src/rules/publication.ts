import type { Paper } from "../model/paper.ts";
import type { PublicationInput } from "../model/publication.ts";
import type { ConferenceState } from "./state.ts";

/** Papers that may be opened to the public: approved, and of an item that stands in the programme and isn't internal (PROTOCOL RW4). */
export function publishablePapers({ papers, agenda }: Pick<ConferenceState, "papers" | "agenda">): Paper[] {
  const shown = new Set(agenda.flatMap(({ id, internal }) => (internal ? [] : [id])));
  return papers.filter(({ state, itemId }) => state === "approved" && shown.has(itemId));
}

/** Whether anything is opened at all; a publication that opens nothing has no page. */
export function opensAnything(input: PublicationInput): boolean {
  const { programme, conclusions, proceedings, paperIds, documentIds } = input;
  return programme || conclusions || proceedings || paperIds.length > 0 || documentIds.length > 0;
}
