import type { PersonFacts } from "../model/person.ts";
import { clockParts, twoDigits } from "../text/time.ts";
import type { Contribution } from "./writeUpFacts.ts";

/** đồng chí Trần Quang Minh – Phó Viện trưởng; without a title the unit stands for it. */
export function comrade({ name, title, unit }: PersonFacts): string {
  const standing = title || unit;
  return standing === "" ? `đồng chí ${name}` : `đồng chí ${name} – ${standing}`;
}

/** sáng 28/4/2022 */
export function dayAndPart(at: string, timeZone: string): string {
  const { hour, day, month, year } = clockParts(at, timeZone);
  const part = hour < 12 ? "sáng" : hour < 18 ? "chiều" : "tối";
  return `${part} ${documentDate(day, month, year)}`;
}

/** 05/4/2022 out of `2022-04-05`: days below 10 and months 1 and 2 get a zero (NĐ 30/2020, Phụ lục I). */
export function planDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return documentDate(day, month, year);
}

function documentDate(day: number, month: number, year: number): string {
  return `${twoDigits(day)}/${month < 3 ? twoDigits(month) : month}/${year}`;
}

/** 09 tham luận và ý kiến phát biểu, by what was really heard. */
export function contributionCount(contributions: readonly Contribution[]): string {
  const papers = contributions.some(({ kind }) => kind === "paper");
  const speeches = contributions.some(({ kind }) => kind === "speech");
  const what = papers && speeches ? "tham luận và ý kiến phát biểu" : papers ? "tham luận" : "ý kiến phát biểu";
  return `${twoDigits(contributions.length)} ${what}`;
}

/** Puts a capital letter at the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** a; b và c */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join("; ")} và ${last}`;
}

/** Cuts text into paragraphs of at most `max` units: at its line feeds, then at a space where one is too long. */
export function paragraphsOf(text: string, max: number): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .flatMap((line) => cut(line, max));
}

function cut(line: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > max) {
    const space = rest.lastIndexOf(" ", max);
    const end = space > 0 ? space : safeEnd(rest, max);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}

/** Never between the halves of a surrogate pair. */
function safeEnd(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end;
}
