import type { AgendaItemKind } from "@diemcau/shared/model/agenda";
import type { Paper, PaperVersion } from "@diemcau/shared/model/paper";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { AgendaEntry, ConferenceState } from "@diemcau/shared/rules/state";
import type { Decision } from "../meeting/decision.ts";

/** Kinds of items that somebody may hand in a paper for. */
const written = new Set<AgendaItemKind>(["report", "paper", "speech", "directive", "conclusion"]);

/** Versions a paper shows; those before them stay in the log alone. */
const maxVersions = 20;

/** Whether an item takes a paper at all. */
export function takesPaper(item: Pick<AgendaEntry, "kind">): boolean {
  return written.has(item.kind);
}

/** The item that somebody hands a paper in for, or the error that says why not. */
export function itemForPaper(state: ConferenceState, itemId: string, personId: string): AgendaEntry {
  const item = state.agenda.find(({ id }) => id === itemId);
  if (!item) throw new AppError("notFound");
  if (item.person?.id !== personId) throw new AppError("paper.notYours");
  if (!takesPaper(item)) throw new AppError("paper.notExpected");
  if (paperOf(state, itemId)?.state === "accepted") throw new AppError("paper.decided");
  return item;
}

/** The paper of an item, if one was handed in. */
export function paperOf(state: ConferenceState, itemId: string): Paper | null {
  return state.papers.find((paper) => paper.itemId === itemId) ?? null;
}

/** Hands in a version: the first makes the paper, a later one replaces what waits or was returned. */
export function decidePaperSubmit(
  state: ConferenceState,
  submission: { itemId: string; personId: string; title: string; version: PaperVersion },
  newId: () => string,
): Decision {
  const item = itemForPaper(state, submission.itemId, submission.personId);
  const before = paperOf(state, item.id);
  const author = before?.author ?? item.person;
  if (!author) throw new AppError("paper.notYours");
  const paper: Paper = {
    id: before?.id ?? newId(),
    itemId: item.id,
    title: submission.title,
    author,
    state: "submitted",
    versions: [...(before?.versions ?? []), submission.version].slice(-maxVersions),
    remark: "",
    decidedAt: null,
  };
  return { events: [{ type: "paper.submitted", paper }], ids: [paper.id] };
}

/** Sends a paper back to its author with a remark. */
export function decidePaperReturn(state: ConferenceState, data: CommandData<"paper.return">, now: string): Decision {
  const paper = waiting(state, data.paperId);
  const returned: Paper = { ...paper, state: "returned", remark: data.remark, decidedAt: now };
  return { events: [{ type: "paper.returned", paper: returned }], ids: [paper.id] };
}

/** Takes a paper into the proceedings; its author can't change it any more. */
export function decidePaperAccept(state: ConferenceState, data: CommandData<"paper.accept">, now: string): Decision {
  const paper = waiting(state, data.paperId);
  const accepted: Paper = { ...paper, state: "accepted", remark: "", decidedAt: now };
  return { events: [{ type: "paper.accepted", paper: accepted }], ids: [paper.id] };
}

function waiting(state: ConferenceState, paperId: string): Paper {
  const paper = state.papers.find(({ id }) => id === paperId);
  if (!paper) throw new AppError("notFound");
  if (paper.state !== "submitted") throw new AppError("paper.decided");
  return paper;
}
