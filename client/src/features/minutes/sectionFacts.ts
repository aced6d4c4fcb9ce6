import type { PersonFacts } from "@diemcau/shared/model/person";
import type { MinutesSection } from "@diemcau/shared/rules/minutes";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { currentTurn } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";

/** A section and its number: I, II, III for items (and speeches outside of any), 1, 2, 3 for speeches below an item. */
export interface NumberedSection {
  section: MinutesSection;
  number: string;
  level: 1 | 2;
  /** What a speech is about, where its item's title doesn't say it already. */
  subject: string;
}

/** Numbers sections in their order. A speech is below an item when it follows one that was open at its beginning. */
export function numberSections(sections: readonly MinutesSection[]): NumberedSection[] {
  let items = 0;
  let speeches = 0;
  let item: MinutesSection | null = null;
  return sections.map((section) => {
    if (section.kind === "turn" && item && (item.endedAt === null || section.startedAt <= item.endedAt)) {
      speeches += 1;
      return {
        section,
        number: String(speeches),
        level: 2,
        subject: section.title === item.title ? "" : section.title,
      };
    }
    items += 1;
    speeches = 0;
    item = section.kind === "item" ? section : null;
    return { section, number: roman(items), level: 1, subject: section.kind === "turn" ? section.title : "" };
  });
}

const romanDigits: [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A Roman number of 1 and above. */
export function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [value, digits] of romanDigits)
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  return text;
}

/** The section that what happens now belongs to: the running speech, else the open item. */
export function runningSectionId(state: ConferenceState): string | null {
  const turn = currentTurn(state);
  if (turn) return `turn:${turn.id}`;
  return state.currentItemId === null ? null : `item:${state.currentItemId}`;
}

/** 08:20–08:41, or 08:20– while it runs. */
export function timeSpan({ startedAt, endedAt }: MinutesSection, timeZone: string): string {
  return `${clockTime(startedAt, timeZone)}–${endedAt === null ? "" : clockTime(endedAt, timeZone)}`;
}

/**
 * Title and unit of a person, saying nothing twice: a unit that the title names is left out, and a title that ends as the
 * unit begins ("Viện trưởng VKSND huyện", "VKSND huyện Ba Tơ") runs on into it.
 */
export function positionOf({ title, unit }: PersonFacts): string {
  if (title === "" || title.toLowerCase().includes(unit.toLowerCase())) return title || unit;
  const words = unit.split(" ");
  for (let shared = words.length - 1; shared >= 2; shared -= 1)
    if (title.endsWith(` ${words.slice(0, shared).join(" ")}`)) return [title, ...words.slice(shared)].join(" ");
  return `${title}, ${unit}`;
}
