import type { Assignment } from "@diemcau/shared/model/assignment";
import type { Due } from "@diemcau/shared/model/paper";
import type { UnitFacts } from "@diemcau/shared/model/person";
import { daysBetween } from "@diemcau/shared/rules/assignments";
import type { Message } from "../notices/Notices.ts";

/** Where units see what they owe. */
const path = "/app/nhiem-vu";
/** Most letters of an assignment that a notice's title holds. */
const titleLength = 80;

/** What a unit's reporters are told of an assignment that was just made. */
export function newAssignment(
  { id, text, deadline }: Assignment,
  unit: UnitFacts,
  personIds: readonly string[],
): Message {
  const short = text.length > titleLength ? `${text.slice(0, titleLength - 1)}…` : text;
  const until = deadline === null ? "" : ` Hạn: ${inWords(deadline)}.`;
  return {
    key: `assignment.made:${id}:${unit.id}`,
    personIds,
    title: `Nhiệm vụ mới: ${short}`,
    text: `${unit.name} được giao: ${text}${until}`,
    path,
  };
}

/** How a unit's reporters are reminded on a day, `YYYY-MM-DD`. */
export function assignmentReminder(
  { text, deadline }: Pick<Assignment, "text" | "deadline">,
  { unit, due, key, personIds }: { unit: UnitFacts; due: Due; key: string; personIds: readonly string[] },
  today: string,
): Message {
  return { key, personIds, title: titleOf(due, deadline, today), text: `${unit.name}: ${text}`, path };
}

function titleOf(due: Due, deadline: string | null, today: string): string {
  if (deadline === null) return "Nhắc thực hiện nhiệm vụ";
  const left = daysBetween(today, deadline);
  if (due === "late") return `Nhiệm vụ quá hạn ${-left} ngày (hạn ${inWords(deadline)})`;
  if (due === "today") return `Nhiệm vụ đến hạn hôm nay (${inWords(deadline)})`;
  return `Nhiệm vụ còn ${left} ngày là đến hạn (${inWords(deadline)})`;
}

/** 28/4/2022 */
function inWords(day: string): string {
  return day.split("-").map(Number).toReversed().join("/");
}
