import type { PersonFacts } from "@diemcau/shared/model/person";
import type { MinutesSkeleton } from "@diemcau/shared/rules/minutes";
import { longDate, officialTime, twoDigits } from "@diemcau/shared/text/time";
import { positionOf } from "../../features/minutes/sectionFacts.ts";

/**
 * A sentence of the record; `null` stands for a fact that the log doesn't have and that stays a visible blank. The record
 * is Vietnamese whatever the page's language (NĐ 30/2020, Phụ lục III, mẫu 1.9).
 */
export type Sentence = (string | null)[];

/** Đồng chí <name> – <title>, or a blank where nobody is named. */
export function personSentence(person: PersonFacts | null): Sentence {
  if (!person) return ["Đồng chí ", null];
  const position = positionOf(person);
  return [position === "" ? `Đồng chí ${person.name}` : `Đồng chí ${person.name} – ${position}`];
}

/** 08 giờ 05, ngày 28 tháng 4 năm 2022 */
export function momentSentence(at: string | null, timeZone: string): Sentence {
  if (at === null) return [null, " giờ ", null, ", ngày ", null, " tháng ", null, " năm ", null];
  return [`${officialTime(at, timeZone)}, ${longDate(at, timeZone)}`];
}

/** How the conference was held and who was there, by points and heads. */
export function attendanceSentences({ attendance, points }: MinutesSkeleton): Sentence[] {
  const { bridgePoints, joined, missing, hostName } = attendance;
  const counted = points.filter((point) => point.headcount !== null);
  const uncounted = points.filter(
    (point) => point.headcount === null && (point.joinedAt !== null || point.kind === "host"),
  );
  const sentences: Sentence[] = [];
  if (hostName !== null)
    sentences.push([
      bridgePoints === 0
        ? `Hội nghị được tổ chức tại ${hostName}.`
        : `Hội nghị được tổ chức trực tiếp tại điểm cầu chính ${hostName}, kết nối trực tuyến với ${twoDigits(joined.length)}/${twoDigits(bridgePoints)} điểm cầu.`,
    ]);
  if (missing.length > 0 && bridgePoints > 0) sentences.push([`Điểm cầu không kết nối: ${missing.join(", ")}.`]);
  if (counted.length === 0) sentences.push(["Số đại biểu có mặt: ", null, "."]);
  else {
    const present = counted.reduce((sum, point) => sum + (point.headcount ?? 0), 0);
    const expected = points.reduce((sum, point) => sum + point.expected, 0);
    const of = expected > 0 ? ` trên ${twoDigits(expected)} đại biểu được triệu tập` : "";
    sentences.push([`Số đại biểu có mặt: ${twoDigits(present)}${of}.`]);
  }
  if (counted.length > 0 && uncounted.length > 0)
    sentences.push([`Điểm cầu chưa báo số người có mặt: ${uncounted.map(({ name }) => name).join(", ")}.`]);
  return sentences;
}

/** The basis, and number and day of the plan unless the basis names it, where the office gave them. */
export function groundSentence({ planNumber, planDate, basis }: MinutesSkeleton): string | null {
  const [year, month, day] = planDate?.split("-").map(Number) ?? [];
  const dated = year === undefined ? "" : ` ngày ${day}/${month}/${year}`;
  const plan = planNumber === "" || basis.includes(planNumber) ? "" : `Thực hiện Kế hoạch số ${planNumber}${dated}`;
  const parts = [basis.replace(/[.;,\s]+$/, ""), plan].filter((part) => part !== "");
  return parts.length === 0 ? null : `${parts.join("; ")}.`;
}

/** Paragraphs of written text; empty lines only part them. */
export function paragraphs(text: string): string[] {
  return text.split(/\n+/).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}
