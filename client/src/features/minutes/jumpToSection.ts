import { sectionAnchor } from "./MinutesSectionView.tsx";

/** Brings a section of the minutes into view; with `write` the caret goes to the end of its text. */
export function jumpToSection(sectionId: string, { write }: { write: boolean }): void {
  const section = document.getElementById(sectionAnchor(sectionId));
  if (!section) return;
  section.scrollIntoView({ block: "start" });
  const field = section.querySelector("textarea");
  if (!write || !field) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}
