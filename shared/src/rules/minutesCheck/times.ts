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

/** Times of the course that lie outside of their section. */
export function doubtfulTimes({ sentences, section, state }: CheckedText): Doubt[] {
  const timeZone = state.conference?.timeZone;
  const startedAt = section?.startedAt ?? state.startedAt;
  if (timeZone === undefined || startedAt === null) return [];
  const endedAt = section ? section.endedAt : state.endedAt;
  const from = minuteOf(startedAt, timeZone);
  const to = endedAt === null ? null : minuteOf(endedAt, timeZone);
  // Past midnight a clock tells nothing.
  if (to !== null && to < from) return [];
  const span = `${officialTime(startedAt, timeZone)}${endedAt === null ? "" : ` đến ${officialTime(endedAt, timeZone)}`}`;
  return sentences
    .filter((sentence) => isOfThisDay(sentence, startedAt, timeZone))
    .flatMap((sentence) =>
      [...sentence.text.matchAll(courseTime)].flatMap((match) => {
        const [hour, minute] = [Number(match[1]), Number(match[2])];
        const told = hour * 60 + minute;
        if (hour > 23 || minute > 59 || (told >= from && (to === null || told <= to))) return [];
        const digits = match[0].search(/\d/);
        const fact: MinutesFact = { of: told < from ? "began" : "ended", sectionId: section?.id ?? null };
        return [
          doubtAt(
            sentence,
            { index: match.index + digits, text: match[0].slice(digits) },
            { kind: "time", says: endedAt === null ? `từ ${span}` : span, instead: { fact } },
          ),
        ];
      }),
    );
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
