import type { ReportDraft } from "@diemcau/shared/model/reportRequest";

/** A draft put together from two, and the fields that both have changed; `note` stands for the note. */
export interface MergedDraft {
  draft: ReportDraft;
  /** Ids of fields in which both differ; the draft has mine there. */
  both: string[];
}

/** The name of the note among the fields; no field's id can be it. */
export const noteField = "note";

/** What two people made of one draft: what one of them alone has changed is taken, mine where both did. */
export function mergeDraft(base: ReportDraft, mine: ReportDraft, theirs: ReportDraft): MergedDraft {
  const both: string[] = [];
  const merge = (field: string, was: string, my: string, their: string): string => {
    if (my === their || their === was) return my;
    if (my === was) return their;
    both.push(field);
    return my;
  };
  const ids = new Set([...Object.keys(base.texts), ...Object.keys(mine.texts), ...Object.keys(theirs.texts)]);
  const text = (draft: ReportDraft, id: string) => draft.texts[id] ?? "";
  const texts = Object.fromEntries(
    [...ids].map((id) => [id, merge(id, text(base, id), text(mine, id), text(theirs, id))]),
  );
  return { draft: { texts, note: merge(noteField, base.note, mine.note, theirs.note) }, both };
}

/** Whether two drafts say the same. */
export function sameDraft(a: ReportDraft, b: ReportDraft): boolean {
  const ids = new Set([...Object.keys(a.texts), ...Object.keys(b.texts)]);
  return a.note === b.note && [...ids].every((id) => (a.texts[id] ?? "") === (b.texts[id] ?? ""));
}
