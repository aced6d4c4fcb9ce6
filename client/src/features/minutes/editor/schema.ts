import { MinutesFact } from "@diemcau/shared/rules/minutesFacts";
import { type Node, Schema } from "@tiptap/pm/model";

/** A section's text in the editor: paragraphs of words and facts. Moments are not in it: they belong to the Yjs text alone. */
export const sectionSchema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "inline*", parseDOM: [{ tag: "p" }, { tag: "div" }, { tag: "li" }], toDOM: () => ["p", 0] },
    text: { group: "inline" },
    fact: {
      group: "inline",
      inline: true,
      atom: true,
      selectable: true,
      attrs: { fact: {} },
      toDOM: (node) => ["span", { "data-fact": JSON.stringify(node.attrs["fact"]) }],
      parseDOM: [{ tag: "span[data-fact]", getAttrs: (element) => attrsOf(element.getAttribute("data-fact")) }],
    },
  },
});

/** The fact of a node, or `null` for one that this page doesn't know. */
export function factOf(node: Node): MinutesFact | null {
  const parsed = MinutesFact.safeParse(node.attrs["fact"]);
  return parsed.success ? parsed.data : null;
}

/** What was copied elsewhere is a fact only if it is one. */
function attrsOf(json: string | null): { fact: MinutesFact } | false {
  try {
    const parsed = MinutesFact.safeParse(JSON.parse(json ?? ""));
    return parsed.success ? { fact: parsed.data } : false;
  } catch {
    return false;
  }
}
