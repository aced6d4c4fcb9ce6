import type { PersonFacts } from "../../model/person.ts";
import type { RichRun } from "../../model/richText.ts";
import { clockParts, longDate, officialTime, twoDigits } from "../../text/time.ts";
import type { Sentence } from "../attendanceSentence.ts";
import type { OfficialBlock } from "./document.ts";

/** The visible place of a fact that nobody knows yet. */
export const blank = "………";

/** Plain words as runs. */
export function runs(...parts: (string | null)[]): RichRun[] {
  return [{ text: parts.map((part) => part ?? blank).join("") }];
}

/** A justified paragraph. */
export function paragraph(...parts: (string | null)[]): OfficialBlock {
  return { type: "paragraph", runs: runs(...parts) };
}

/** **Địa điểm:** Hội trường … */
export function labelled(label: string, sentence: Sentence): OfficialBlock {
  return { type: "paragraph", runs: [{ text: `${label}: `, bold: true }, ...runs(...sentence)] };
}

/** đồng chí Trần Quang Minh – Phó Viện trưởng, or a blank where nobody is named. */
export function comradeSentence(person: PersonFacts | null): string {
  if (!person) return `đồng chí ${blank}`;
  const position = positionOf(person);
  return position === "" ? `đồng chí ${person.name}` : `đồng chí ${person.name} – ${position}`;
}

/**
 * Title and unit of a person, saying nothing twice: a unit that the title names is left out, and a title that ends as the
 * unit begins ("Viện trưởng VKSND tỉnh", "VKSND tỉnh Quảng Ngãi") runs on into it.
 */
export function positionOf({ title, unit }: PersonFacts): string {
  if (title === "" || title.toLowerCase().includes(unit.toLowerCase())) return title || unit;
  const words = unit.split(" ");
  for (let shared = words.length - 1; shared >= 2; shared -= 1)
    if (title.endsWith(` ${words.slice(0, shared).join(" ")}`)) return [title, ...words.slice(shared)].join(" ");
  return `${title}, ${unit}`;
}

/** 08 giờ 05, ngày 28 tháng 4 năm 2022; blanks while it isn't known. */
export function moment(at: string | null, timeZone: string): string {
  if (at === null) return `${blank} giờ ${blank}, ngày ${blank} tháng ${blank} năm ${blank}`;
  return `${officialTime(at, timeZone)}, ${longDate(at, timeZone)}`;
}

/** 28/4/2022, and 05/02/2022: days below 10 and months 1 and 2 get a zero (NĐ 30/2020, Phụ lục I). */
export function numericDate(at: string, timeZone: string): string {
  const { day, month, year } = clockParts(at, timeZone);
  return `${twoDigits(day)}/${month < 3 ? twoDigits(month) : month}/${year}`;
}

/** The same of a calendar day `YYYY-MM-DD`. */
export function numericDay(date: string): string {
  return numericDate(`${date}T00:00:00Z`, "UTC");
}

/** Puts a capital letter at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** Paragraphs of written text; empty lines only part them. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** The same words with the mark that ends every document behind the last: "./." (NĐ 30/2020, Phụ lục I). */
export function ended(body: readonly OfficialBlock[]): OfficialBlock[] {
  const last = body.at(-1);
  if (last?.type !== "paragraph") return [...body, { type: "paragraph", runs: [{ text: "./." }], plain: true }];
  const words = [...last.runs];
  const end = words.pop() ?? { text: "" };
  return [
    ...body.slice(0, -1),
    { ...last, runs: [...words, { ...end, text: `${end.text.replace(/[.;,\s]+$/, "")}./.` }] },
  ];
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
