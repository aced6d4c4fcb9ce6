import { sectionAnchor } from "./MinutesSectionView.tsx";
import type { WritingDesk } from "./WritingDesk.ts";

/** Brings a section of the minutes into view; with a `desk` the caret goes to the end of its text. */
export function jumpToSection(sectionId: string, desk: WritingDesk | null): void {
  document.getElementById(sectionAnchor(sectionId))?.scrollIntoView({ block: "start" });
  desk?.editor(sectionId)?.focusEnd();
}
