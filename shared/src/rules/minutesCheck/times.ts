import { clockParts, officialTime, shortDate } from "../../text/time.ts";
import type { MinutesFact } from "../minutesFacts.ts";
import { type CheckedText, type Doubt, doubtAt, type Sentence } from "./doubt.ts";

/** A time of day after a word that places the course, or at the beginning of a line. */
const courseTime =
  /(?:^|(?<!\p{L})(?:lúc|hồi|khai mạc|bế mạc|bắt đầu|kết thúc)(?: vào)?(?: lúc| hồi)? )(?:- ?)?(\d{1,2})\s?(?:giờ|h|:)\s?(\d{2})(?!\d)(?: phút)?/giu;

/** Words by which a time is of another day: deadlines, habits, plans. */
const anotherDay =
  /(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý)|thời hạn|hạn chót|chậm nhất|trước (?:ngày|\d)|hôm (?:trước|qua)|ngày mai|(?:tuần|tháng|quý|năm) (?:tới|sau|trước)|dự kiến/iu;
const date = /ngày (\d{1,2})(?:\/(\d{1,2})(?:\/(\d{4}))?| tháng (\d{1,2}))/iu;

/** How far off a time may be, in minutes: nobody's watch is the log's. */
const tolerance = 1;

/** A stretch of the log that times are compared with. */
interface Span {
  sectionId: string | null;
  startedAt: string;
  endedAt: string | null;
}

/** Times of the course that lie outside of their section, or of the conference where that is what the sentence is about. */
export function doubtfulTimes({ sentences, section, state }: CheckedText): Doubt[] {
  const { startedAt, endedAt, conference } = state;
  if (!conference || startedAt === null) return [];
  const { timeZone } = conference;
  const whole = { sectionId: null, startedAt, endedAt };
  const own = section ? { ...section, sectionId: section.id } : whole;
  return sentences
    .filter((sentence) => isOfThisDay(sentence, startedAt, timeZone))
    .flatMap((sentence) => outside(sentence, /hội nghị/iu.test(sentence.text) ? whole : own, timeZone));
}

function outside(sentence: Sentence, { sectionId, startedAt, endedAt }: Span, timeZone: string): Doubt[] {
  const from = minuteOf(startedAt, timeZone);
  const to = endedAt === null ? null : minuteOf(endedAt, timeZone);
  // Past midnight a clock tells nothing.
  if (to !== null && to < from) return [];
  const began = officialTime(startedAt, timeZone);
  const says = endedAt === null ? `từ ${began}` : `${began} đến ${officialTime(endedAt, timeZone)}`;
  return [...sentence.text.matchAll(courseTime)].flatMap((match) => {
    const [hour, minute] = [Number(match[1]), Number(match[2])];
    const told = hour * 60 + minute;
    const within = told >= from - tolerance && (to === null || told <= to + tolerance);
    if (hour > 23 || minute > 59 || within) return [];
    const digits = match[0].search(/\d/);
    const fact: MinutesFact = { of: told < from ? "began" : "ended", sectionId };
    const found = { index: match.index + digits, text: match[0].slice(digits) };
    return [doubtAt(sentence, found, { kind: "time", says, instead: { fact } })];
  });
}

function isOfThisDay({ text }: Sentence, at: string, timeZone: string): boolean {
  if (anotherDay.test(text)) return false;
  const named = date.exec(text);
  if (!named) return true;
  const [day, month] = shortDate(at, timeZone).split("/").map(Number);
  return Number(named[1]) === day && Number(named[2] ?? named[4]) === month;
}

function minuteOf(at: string, timeZone: string): number {
  const { hour, minute } = clockParts(at, timeZone);
  return hour * 60 + minute;
}
