import type { MinutesPiece } from "@diemcau/shared/rules/minutesText";
import { createContext, use } from "react";
import type { SectionEditor } from "./editor/SectionEditor.ts";

/** Leads between the timeline and the sections being written: a citation goes to the one at hand, a paragraph's moment to the timeline. */
export class WritingDesk {
  readonly #editors = new Map<string, SectionEditor>();
  readonly #showMoment: (at: string) => void;
  #atHand: string | null = null;

  constructor(showMoment: (at: string) => void) {
    this.#showMoment = showMoment;
  }

  /** An editor is on the page until the returned function is called. */
  enter(sectionId: string, editor: SectionEditor): () => void {
    this.#editors.set(sectionId, editor);
    return () => {
      if (this.#editors.get(sectionId) === editor) this.#editors.delete(sectionId);
      if (this.#atHand === sectionId) this.#atHand = null;
    };
  }

  editor(sectionId: string): SectionEditor | null {
    return this.#editors.get(sectionId) ?? null;
  }

  /** Somebody writes here now. */
  take(sectionId: string): void {
    this.#atHand = sectionId;
  }

  /** Puts a citation into the section that was written in last, else into `fallback`. */
  cite(pieces: readonly MinutesPiece[], fallback: string | null): void {
    const editor = this.editor(this.#atHand ?? fallback ?? "") ?? this.editor(fallback ?? "");
    editor?.cite(pieces);
  }

  showMoment(at: string): void {
    this.#showMoment(at);
  }
}

const elsewhere = new WritingDesk(() => undefined);

export const WritingDeskContext = createContext(elsewhere);

/** The desk that this page's minutes are written at. */
export function useWritingDesk(): WritingDesk {
  return use(WritingDeskContext);
}
