import type { Paper, PaperVersion } from "@diemcau/shared/model/paper";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { takesPaper } from "@diemcau/shared/rules/paperDues";
import type { AgendaEntry, ConferenceState } from "@diemcau/shared/rules/state";
import type { Decider, Decision } from "../meeting/decision.ts";
import { agendaItem, requireNotEnded, requireRecord } from "../meeting/facts.ts";

/** Versions a paper shows; those before them stay in the log alone. */
const maxVersions = 20;

/** The item that somebody hands a paper in for, or the error that says why not. */
export function itemForPaper(state: ConferenceState, itemId: string, personId: string): AgendaEntry {
  const item = state.agenda.find(({ id }) => id === itemId);
  if (!item) throw new AppError("notFound");
  if (item.person?.id !== personId) throw new AppError("paper.notYours");
  if (!takesPaper(item)) throw new AppError("paper.notExpected");
  if (paperOf(state, itemId)?.state === "approved") throw new AppError("paper.decided");
  return item;
}

/** The paper of an item, if one was handed in. */
export function paperOf(state: ConferenceState, itemId: string): Paper | null {
  return state.papers.find((paper) => paper.itemId === itemId) ?? null;
}

/** Hands in a version: the first makes the paper, a later one replaces what waits or was returned. */
export function decidePaperSubmit(
  state: ConferenceState,
  submission: { itemId: string; personId: string; title: string; version: Omit<PaperVersion, "number"> },
  newId: () => string,
): Decision {
  const item = itemForPaper(state, submission.itemId, submission.personId);
  const before = paperOf(state, item.id);
  const author = before?.author ?? item.person;
  if (!author) throw new AppError("paper.notYours");
  const number = (before?.versions.at(-1)?.number ?? 0) + 1;
  const paper: Paper = {
    id: before?.id ?? newId(),
    itemId: item.id,
    title: submission.title,
    author,
    formerAuthors: before?.formerAuthors ?? [],
    state: "submitted",
    versions: [...(before?.versions ?? []), { ...submission.version, number }].slice(-maxVersions),
    remark: "",
    decidedAt: null,
    readers: before?.readers ?? [],
  };
  return { events: [{ type: "paper.submitted", paper }], ids: [paper.id] };
}

/** Sends a paper back to its author with a remark. */
export function decidePaperReturn(state: ConferenceState, data: CommandData<"paper.return">, now: string): Decision {
  const paper = waiting(state, data);
  const returned: Paper = { ...paper, state: "returned", remark: data.remark, decidedAt: now };
  return { events: [{ type: "paper.returned", paper: returned }], ids: [paper.id] };
}

/** Takes a paper into the proceedings; its author can't change it any more. */
export function decidePaperApprove(state: ConferenceState, data: CommandData<"paper.approve">, now: string): Decision {
  const paper = waiting(state, data);
  const approved: Paper = { ...paper, state: "approved", remark: "", decidedAt: now };
  return { events: [{ type: "paper.approved", paper: approved }], ids: [paper.id] };
}

/** The office's call; a deadline that stays may have passed. */
export const callPapers: Decider<CommandData<"papers.call">> = ({ state, now }, input) => {
  requireNotEnded(state);
  requireRecord(state);
  const { paperCall } = state;
  if (input.deadline !== paperCall?.deadline && input.deadline <= now) throw new AppError("deadline.past");
  const known = new Map(state.agenda.map((item) => [item.id, item]));
  for (const id of input.itemIds) {
    const item = known.get(id);
    if (!item || !takesPaper(item)) throw new AppError("paper.notExpected");
  }
  const call = { ...input, template: paperCall?.template ?? null, calledAt: paperCall?.calledAt ?? now };
  return { events: [{ type: "papers.called", call }] };
};

export const removeTemplate: Decider<object> = ({ state }) => {
  if (!state.paperCall?.template) return { events: [] };
  return { events: [{ type: "papers.templateSet", template: null }] };
};

/** Another speaker takes the item and what was handed in for it; one commit, so agenda and paper can't disagree. */
export const reassignPaper: Decider<CommandData<"paper.reassign">> = async ({ state, directory }, data) => {
  requireNotEnded(state);
  const known = state.agenda.find(({ id }) => id === data.itemId);
  if (!known) throw new AppError("notFound");
  if (!takesPaper(known)) throw new AppError("paper.notExpected");
  const { id, kind, title, plannedMinutes, internal, unit } = known;
  const input = { kind, title, plannedMinutes, internal, personId: data.personId, unitId: unit?.id ?? null };
  const item = await agendaItem(directory, id, input);
  const paper = paperOf(state, id);
  if (!item.person || item.person.id === known.person?.id) return { events: [] };
  const events: Decision["events"] = [{ type: "agenda.changed", item }];
  if (paper) {
    const formerAuthors = [...paper.formerAuthors, paper.author].slice(-maxVersions);
    events.push({
      type: "paper.reassigned",
      paper: { ...paper, author: item.person, formerAuthors },
      reason: data.reason,
    });
  }
  return { events };
};

/** The paper that waits for a decision; `version.conflict` when another version came in than the one decided on. */
function waiting(
  state: ConferenceState,
  { paperId, version }: { paperId: string; version?: number | undefined },
): Paper {
  const paper = state.papers.find(({ id }) => id === paperId);
  if (!paper) throw new AppError("notFound");
  if (paper.state !== "submitted") throw new AppError("paper.decided");
  if (version !== undefined && paper.versions.at(-1)?.number !== version) throw new AppError("version.conflict");
  return paper;
}
