import type { Node } from "@tiptap/pm/model";
import type { Decoration, NodeView } from "@tiptap/pm/view";

/** A fact in the text: the log's words, which can be taken out as a whole and not typed into. */
export class FactView implements NodeView {
  readonly dom: HTMLElement;

  constructor(_node: Node, decorations: readonly Decoration[]) {
    this.dom = document.createElement("span");
    this.dom.className = "fact";
    this.dom.contentEditable = "false";
    this.show(decorations);
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== "fact") return false;
    this.show(decorations);
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private show(decorations: readonly Decoration[]): void {
    const words = decorations.map(({ spec }) => String(spec["words"] ?? "")).find((text) => text !== "") ?? "";
    if (this.dom.textContent !== words) this.dom.textContent = words;
  }
}
