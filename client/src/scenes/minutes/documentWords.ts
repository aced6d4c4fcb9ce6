import type { PersonFacts } from "@diemcau/shared/model/person";
import type { Sentence } from "@diemcau/shared/rules/attendanceSentence";
import type { MinutesSkeleton } from "@diemcau/shared/rules/minutes";
import { positionOf } from "@diemcau/shared/rules/official/words";
import { longDate, officialTime } from "@diemcau/shared/text/time";

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
