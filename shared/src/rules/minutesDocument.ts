import type { MinutesSection, MinutesSkeleton } from "./minutes.ts";

/** What people wrote, by section id. */
export type MinutesTexts = Readonly<Record<string, string>>;

/** The minutes as they are read: what the log says, and below each heading what the secretary wrote. */
export interface MinutesDocument {
  skeleton: MinutesSkeleton;
  sections: { section: MinutesSection; text: string }[];
  /** Text whose section vanished from the log, shown under "chưa gắn" (PROTOCOL R3). */
  unattached: { id: string; text: string }[];
}

/** Joins the skeleton and the text; no word of the text is left out. */
export function minutesDocument(skeleton: MinutesSkeleton, texts: MinutesTexts): MinutesDocument {
  const known = new Set(skeleton.sections.map(({ id }) => id));
  return {
    skeleton,
    sections: skeleton.sections.map((section) => ({ section, text: texts[section.id] ?? "" })),
    unattached: Object.entries(texts)
      .filter(([id, text]) => !known.has(id) && text !== "")
      .map(([id, text]) => ({ id, text }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
