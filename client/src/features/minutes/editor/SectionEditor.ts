import type { Doubt } from "@diemcau/shared/rules/minutesCheck";
import type { MinutesFact } from "@diemcau/shared/rules/minutesFacts";
import type { MinutesPiece } from "@diemcau/shared/rules/minutesText";
import { baseKeymap, splitBlock } from "@tiptap/pm/commands";
import { keymap } from "@tiptap/pm/keymap";
import { Slice } from "@tiptap/pm/model";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import type { MinutesText } from "../../../conference/MinutesText.ts";
import { cleanEdit, maxSectionText } from "../../../conference/minutes/cleanEdit.ts";
import { factUnit, paragraphsBefore } from "../../../conference/minutes/sectionContent.ts";
import { textEdit } from "../../../conference/minutes/textEdit.ts";
import { readCitation } from "../citation.ts";
import { FactView } from "./factView.ts";
import { marksKey, marksPlugin, type SectionMarks } from "./marks.ts";
import { followText, remoteMark } from "./remoteChange.ts";
import { factOf } from "./schema.ts";
import { documentOf, keyed, paragraphsOf, positionAt, unitAt, unitsOf, unkeyed } from "./units.ts";

/** What an editor asks of its page. */
export interface SectionEditorParts {
  text: MinutesText;
  sectionId: string;
  /** For screen readers and tests. */
  attributes: Record<string, string>;
  marks: SectionMarks;
  mayEdit: () => boolean;
  /** The moment that a paragraph begun now keeps; absent while the conference doesn't run. */
  now: () => string | null;
  onFull: () => void;
  onJump: (at: string) => void;
  onFocus: () => void;
}

/** How long after an input method finished a word others' changes stay back: the editor reads the last letters after it. */
const settleMs = 60;

/**
 * A section of the minutes as it is written: what is typed becomes the smallest edit of its Yjs text, and what others write appears
 * without moving the caret off its letter.
 */
export class SectionEditor {
  readonly #parts: SectionEditorParts;
  readonly #view: EditorView;
  readonly #leave: () => void;
  /** Lets others' words in again; set while an input method composes a letter. */
  #release: (() => void) | null = null;
  #settling: ReturnType<typeof setTimeout> | null = null;

  constructor(place: HTMLElement, parts: SectionEditorParts) {
    this.#parts = parts;
    const { text, sectionId } = parts;
    this.#view = new EditorView(place, {
      state: EditorState.create({
        doc: documentOf(text.contentOf(sectionId)),
        plugins: [
          marksPlugin(parts.marks, parts.onJump),
          keymap({
            "Mod-z": () => this.#own(() => text.undo(sectionId)),
            "Mod-y": () => this.#own(() => text.redo(sectionId)),
            "Mod-Shift-z": () => this.#own(() => text.redo(sectionId)),
            "Shift-Enter": splitBlock,
            "Alt-j": () => this.#jump(),
          }),
          keymap(baseKeymap),
        ],
      }),
      attributes: parts.attributes,
      editable: parts.mayEdit,
      nodeViews: { fact: (node, _view, _position, decorations) => new FactView(node, decorations) },
      dispatchTransaction: (tr) => this.#dispatch(tr),
      clipboardTextSerializer: (slice) =>
        slice.content.textBetween(0, slice.content.size, "\n", (leaf) => this.#marks.wordsOf(factOf(leaf), "…")),
      handleDrop: (view, event) => this.#drop(view, event),
      handleDOMEvents: {
        compositionstart: () => this.#compose(),
        compositionend: () => this.#composed(),
        blur: () => this.#flush(),
        focus: () => this.#focus(),
      },
    });
    this.#leave = text.observe(sectionId, (_text, delta) => {
      if (delta !== null || !this.#isSame()) this.#follow(delta);
    });
  }

  /** Shows times, doubts and facts anew. */
  mark(marks: SectionMarks): void {
    this.#view.dispatch(this.#view.state.tr.setMeta(marksKey, marks).setMeta("addToHistory", false));
  }

  /** Lets the editor read anew whether it may be written in. */
  refresh(attributes: Record<string, string>): void {
    this.#view.setProps({ attributes });
  }

  /** Puts words and facts in at the caret, or at the end while the caret is elsewhere. */
  cite(pieces: readonly MinutesPiece[], at: number | null = null): void {
    if (!this.#parts.mayEdit()) return;
    const { state } = this.#view;
    const end = state.doc.content.size - 1;
    const place = at ?? (this.#view.hasFocus() ? state.selection.to : end);
    const facts = pieces.filter((piece): piece is MinutesFact => typeof piece !== "string");
    const text = pieces.map((piece) => (typeof piece === "string" ? piece : factUnit)).join("");
    const tr = state.tr.replace(place, place, new Slice(paragraphsOf({ text, facts }), 1, 1));
    this.#view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(place)))).scrollIntoView());
    this.#view.focus();
  }

  /** Puts the log's word in the place of what contradicts it, if that still stands there. */
  takeOver({ from, to, found }: Doubt, piece: MinutesPiece): void {
    const { tr, doc } = this.#view.state;
    if (!this.#parts.mayEdit() || unitsOf(doc).text.slice(from, to) !== found) return;
    const units = typeof piece === "string" ? { text: piece, facts: [] } : { text: factUnit, facts: [piece] };
    const slice = new Slice(paragraphsOf(units), 1, 1);
    this.#view.dispatch(tr.replace(positionAt(doc, from), positionAt(doc, to), slice));
  }

  /** Puts the caret at the end of the text. */
  focusEnd(): void {
    const { doc, tr } = this.#view.state;
    this.#view.dispatch(tr.setSelection(TextSelection.atEnd(doc)));
    this.#view.dom.focus({ preventScroll: true });
  }

  close(): void {
    if (this.#settling) clearTimeout(this.#settling);
    this.#release?.();
    this.#leave();
    this.#view.destroy();
  }

  get #marks(): SectionMarks {
    return marksKey.getState(this.#view.state) ?? this.#parts.marks;
  }

  #dispatch(tr: Transaction): void {
    const before = this.#view.state;
    this.#view.updateState(before.apply(tr));
    if (tr.docChanged && tr.getMeta(remoteMark) !== true) this.#typed();
  }

  #typed(): void {
    const { text, sectionId, now, onFull } = this.#parts;
    const { doc, selection } = this.#view.state;
    const [before, after] = [text.contentOf(sectionId), unitsOf(doc)];
    const known: string[] = [];
    const [from, to] = [keyed(before, known), keyed(after, known)];
    const edit = textEdit(from, to, unitAt(doc, selection.head));
    if (!edit) return;
    const kept = this.#view.composing ? edit : cleanEdit(from, edit);
    const { inserted, facts } = unkeyed(kept.inserted, known, after.facts);
    text.edit(sectionId, { at: kept.at, removed: kept.removed, inserted, facts }, now());
    if (this.#isSame()) return;
    this.#follow(null);
    if (text.textOf(sectionId).length >= maxSectionText) onFull();
  }

  /** Whether the editor shows what the text is. */
  #isSame(): boolean {
    const { text, sectionId } = this.#parts;
    const known: string[] = [];
    return keyed(unitsOf(this.#view.state.doc), known) === keyed(text.contentOf(sectionId), known);
  }

  #follow(delta: Parameters<typeof followText>[2]): void {
    const { text, sectionId } = this.#parts;
    const tr = followText(this.#view.state, text.contentOf(sectionId), delta);
    if (tr) this.#view.dispatch(tr);
  }

  #own(change: () => void): boolean {
    if (this.#parts.mayEdit()) change();
    return true;
  }

  #jump(): boolean {
    const { doc, selection } = this.#view.state;
    const time = this.#marks.times[paragraphsBefore(unitsOf(doc).text, unitAt(doc, selection.head))];
    if (time) this.#parts.onJump(time.at);
    return true;
  }

  #drop(view: EditorView, event: DragEvent): boolean {
    const pieces = readCitation(event.dataTransfer);
    if (!pieces) return false;
    event.preventDefault();
    this.cite(pieces, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null);
    return true;
  }

  #compose(): boolean {
    if (this.#settling) clearTimeout(this.#settling);
    this.#release ??= this.#parts.text.hold();
    return false;
  }

  #composed(): boolean {
    this.#settling = setTimeout(() => {
      this.#release?.();
      this.#release = null;
    }, settleMs);
    return false;
  }

  #flush(): boolean {
    this.#parts.text.flush();
    return false;
  }

  #focus(): boolean {
    this.#parts.onFocus();
    return false;
  }
}
