import { type RefObject, useLayoutEffect, useRef } from "react";
import type { MinutesText } from "../../conference/MinutesText.ts";
import { useSession } from "../session/useConference.ts";
import type { SectionMarks } from "./editor/marks.ts";
import { SectionEditor } from "./editor/SectionEditor.ts";
import { useWritingDesk } from "./WritingDesk.ts";

interface Parts {
  text: MinutesText;
  sectionId: string;
  /** What screen readers call the field: the heading above it. */
  label: string;
  readOnly: boolean;
  marks: SectionMarks;
  onFull: () => void;
}

/** Keeps a section's editor in a place of the page for as long as both are shown. */
export function useSectionEditor(place: RefObject<HTMLDivElement | null>, parts: Parts): void {
  const session = useSession();
  const desk = useWritingDesk();
  const latest = useRef(parts);
  useLayoutEffect(() => {
    latest.current = parts;
  });
  const { text, sectionId, label, readOnly, marks } = parts;
  useLayoutEffect(() => {
    if (!place.current) return;
    const { marks: first } = latest.current;
    const editor = new SectionEditor(place.current, {
      text,
      sectionId,
      attributes: attributesOf(latest.current),
      marks: first,
      mayEdit: () => !latest.current.readOnly,
      now: () => (session.getSnapshot().state.status === "running" ? new Date(session.now()).toISOString() : null),
      onFull: () => latest.current.onFull(),
      onJump: (at) => desk.showMoment(at),
      onFocus: () => desk.take(sectionId),
    });
    const leave = desk.enter(sectionId, editor);
    return () => {
      leave();
      editor.close();
    };
  }, [place, session, desk, text, sectionId]);
  useLayoutEffect(() => {
    desk.editor(sectionId)?.refresh(attributesOf({ sectionId, label, readOnly }));
  }, [desk, sectionId, label, readOnly]);
  useLayoutEffect(() => {
    desk.editor(sectionId)?.mark(marks);
  }, [desk, sectionId, marks]);
}

function attributesOf({ sectionId, label, readOnly }: Pick<Parts, "sectionId" | "label" | "readOnly">) {
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    "aria-readonly": String(readOnly),
    "data-section": sectionId,
    lang: "vi",
    spellcheck: "false",
    ...(readOnly ? { tabindex: "0" } : {}),
  };
}
