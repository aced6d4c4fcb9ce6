import { officialTime } from "../../text/time.ts";
import type { MinutesSection } from "../minutes.ts";
import type { MinutesDocument } from "../minutesDocument.ts";
import type { OfficialBlock } from "./document.ts";
import { capital, comradeSentence, paragraph, paragraphsOf, roman } from "./words.ts";

/** Nội dung: what happened in order, with times and speakers from the log and the secretary's words below each heading. */
export function courseBlocks({ skeleton, sections, unattached }: MinutesDocument): OfficialBlock[] {
  const numbered = numberSections(sections.map(({ section }) => section));
  return [
    ...sections.flatMap(({ text }, place): OfficialBlock[] => {
      const one = numbered[place];
      const next = sections[place + 1]?.section ?? null;
      return one ? [...headingBlocks(one, next, skeleton.timeZone), ...written(text)] : [];
    }),
    ...unattached.flatMap(({ text }): OfficialBlock[] => [
      { type: "heading", level: 2, text: "Ghi thêm (nội dung không còn gắn với lượt phát biểu nào)" },
      ...written(text),
    ]),
  ];
}

function written(text: string): OfficialBlock[] {
  return paragraphsOf(text).map((line) => paragraph(line));
}

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

function headingBlocks(
  { section, number, level, subject }: NumberedSection,
  next: MinutesSection | null,
  timeZone: string,
): OfficialBlock[] {
  const { kind, title, speaker, pointName, startedAt, endedAt } = section;
  const from = officialTime(startedAt, timeZone);
  const span = endedAt === null ? `từ ${from}` : `từ ${from} đến ${officialTime(endedAt, timeZone)}`;
  if (kind === "item") {
    // The heading of a speech names its speaker; nobody reads the same name twice.
    const named = speaker === null || (next?.kind === "turn" && next.speaker?.name === speaker.name);
    const who: OfficialBlock[] = named ? [] : [paragraph(`Người thực hiện: ${comradeSentence(speaker)}.`)];
    return [{ type: "heading", level, text: `${number}. ${title} (${span})` }, ...who];
  }
  const about = subject === "" ? "" : `: ${subject}`;
  const at = pointName === null ? "" : `, tại điểm cầu ${pointName}`;
  return [
    {
      type: "heading",
      level,
      text: `${number}. ${capital(comradeSentence(speaker))} phát biểu${about} (${span}${at})`,
    },
  ];
}
