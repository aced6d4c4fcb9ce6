import type { Doubt } from "@diemcau/shared/rules/minutesCheck";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { factOf } from "./schema.ts";
import { positionAt } from "./units.ts";

/** What is shown of a section beside its words. */
export interface SectionMarks {
  /** Time of each paragraph as the margin shows it, by place; absent where none is known. */
  times: readonly ({ at: string; text: string; label: string } | null)[];
  doubts: readonly Doubt[];
  /** Words of a fact as the log has it now, behind these words of its paragraph. */
  wordsOf: (fact: ReturnType<typeof factOf>, before: string) => string;
}

export const marksKey = new PluginKey<SectionMarks>("minutes:marks");

/** Draws times in the margin, doubts under the words, and facts with their words; `onJump` gets a paragraph's moment. */
export function marksPlugin(initial: SectionMarks, onJump: (at: string) => void): Plugin<SectionMarks> {
  return new Plugin<SectionMarks>({
    key: marksKey,
    state: {
      init: () => initial,
      apply: (tr, before) => tr.getMeta(marksKey) ?? before,
    },
    props: { decorations: (state) => decorations(state, onJump) },
  });
}

function decorations(state: EditorState, onJump: (at: string) => void): DecorationSet {
  const marks = marksKey.getState(state);
  if (!marks) return DecorationSet.empty;
  const { doc } = state;
  const made: Decoration[] = [];
  let place = 0;
  doc.forEach((paragraph, offset) => {
    const time = marks.times[place];
    if (time && paragraph.content.size > 0)
      made.push(
        Decoration.widget(offset + 1, () => timeButton(time, onJump), {
          side: -1,
          key: `${time.at} ${time.text}`,
          ignoreSelection: true,
          stopEvent: () => true,
        }),
      );
    place += 1;
  });
  doc.descendants((node, position) => {
    if (node.type.name !== "fact") return;
    const { parent, parentOffset } = doc.resolve(position);
    const words = marks.wordsOf(factOf(node), parent.textBetween(0, parentOffset, "\n", "…"));
    made.push(Decoration.node(position, position + 1, {}, { words }));
  });
  for (const { from, to, says } of marks.doubts)
    made.push(Decoration.inline(positionAt(doc, from), positionAt(doc, to), { class: "doubt", title: says }));
  return DecorationSet.create(doc, made);
}

function timeButton({ at, text, label }: { at: string; text: string; label: string }, onJump: (at: string) => void) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "moment";
  button.contentEditable = "false";
  button.tabIndex = -1;
  button.textContent = text;
  button.title = label;
  button.setAttribute("aria-label", `${label} ${text}`);
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => onJump(at));
  return button;
}
