import { TableKit } from "@tiptap/extension-table";
import { type Extensions, Node } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";

/** An item of a list holds one paragraph: lists in lists are no part of a text here. */
const listItem = Node.create({
  name: "listItem",
  content: "paragraph",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** All that the editor knows: exactly what `model/richText` does. Whatever else is pasted loses its markup and keeps its words. */
export const extensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
  listItem,
  TableKit.configure({ table: { resizable: false } }).extend({
    addExtensions() {
      return (this.parent?.() ?? []).map((extension) =>
        extension.name === "tableCell" || extension.name === "tableHeader"
          ? extension.extend({ content: "paragraph" })
          : extension,
      );
    },
  }),
];
