import { FactEmbed } from "@diemcau/shared/rules/minutesFacts";
import { Slice } from "@tiptap/pm/model";
import { type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { factUnit, type SectionContent } from "../../../conference/minutes/sectionContent.ts";
import { type TextDelta, textEdit } from "../../../conference/minutes/textEdit.ts";
import { keyed, paragraphsOf, positionAt, type Units, unitsOf } from "./units.ts";

/** Marks what came from elsewhere, and isn't to be sent. */
export const remoteMark = "minutes:remote";

/** Brings the document to what the section's text is now, change by change where they are told; carets stay at their letters. */
export function followText(
  state: EditorState,
  content: SectionContent,
  delta: readonly TextDelta[] | null,
): Transaction | null {
  const changed = delta ? replay(state.tr, delta) : state.tr;
  const missing = differenceOf(unitsOf(changed.doc), content);
  if (missing) replace(changed, missing.at, missing.removed, missing.units);
  if (!changed.docChanged) return null;
  const { anchor, head } = state.selection;
  const moved = (position: number) => changed.doc.resolve(changed.mapping.map(position, -1));
  return changed.setSelection(TextSelection.between(moved(anchor), moved(head))).setMeta(remoteMark, true);
}

function replay(tr: Transaction, delta: readonly TextDelta[]): Transaction {
  let place = 0;
  for (const { retain, delete: removed, insert } of delta) {
    if (retain !== undefined) place += retain;
    else if (removed !== undefined) replace(tr, place, removed, { text: "", facts: [] });
    else {
      const units = unitsOfInsert(insert);
      replace(tr, place, 0, units);
      place += units.text.length;
    }
  }
  return tr;
}

function unitsOfInsert(insert: unknown): Units {
  if (typeof insert === "string") return { text: insert, facts: [] };
  const embed = FactEmbed.safeParse(insert);
  return { text: factUnit, facts: [embed.success ? embed.data.fact : null] };
}

function replace(tr: Transaction, at: number, removed: number, units: Units): void {
  const from = positionAt(tr.doc, at);
  const to = positionAt(tr.doc, at + removed);
  tr.replace(from, to, units.text === "" ? Slice.empty : new Slice(paragraphsOf(units), 1, 1));
}

function differenceOf(before: Units, after: Units): { at: number; removed: number; units: Units } | null {
  const known: string[] = [];
  const [from, to] = [keyed(before, known), keyed(after, known)];
  const edit = textEdit(from, to, to.length);
  if (!edit) return null;
  const text = after.text.slice(edit.at, edit.at + edit.inserted.length);
  const first = after.text.slice(0, edit.at).split(factUnit).length - 1;
  return { at: edit.at, removed: edit.removed, units: { text, facts: after.facts.slice(first) } };
}
