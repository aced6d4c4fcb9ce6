import { clockTime, shortDate } from "@diemcau/shared/text/time";
import type { TFunction } from "i18next";

const dayMs = 24 * 3600 * 1000;

/** How a deadline stands for somebody who still owes. */
export type DeadlineTone = "far" | "near" | "past";

/** 17:00, 25/4/2022 */
export function deadlineText(deadline: string, timeZone: string): string {
  return `${clockTime(deadline, timeZone)}, ${shortDate(deadline, timeZone)}`;
}

/** "còn 3 ngày", "còn 5 giờ", "quá hạn 2 ngày", and how urgent it is. */
export function timeLeft(t: TFunction, deadline: string, now: Date): { text: string; tone: DeadlineTone } {
  const left = Date.parse(deadline) - now.getTime();
  const far = Math.abs(left);
  const count = far >= dayMs ? Math.floor(far / dayMs) : Math.max(1, Math.floor(far / (dayMs / 24)));
  const unit = far >= dayMs ? "days" : "hours";
  const text = t(`papers:deadline.${left < 0 ? "past" : "left"}.${unit}`, { count });
  return { text, tone: left < 0 ? "past" : left < 3 * dayMs ? "near" : "far" };
}
