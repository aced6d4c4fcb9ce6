import { clockTime, officialTime, shortDate } from "@diemcau/shared/text/time";
import type { Language } from "../wording.ts";

/** 07 giờ 30, 28/4/2022; English pages write 07:30, 28/4/2022. */
export function moment(at: string, timeZone: string, language: Language): string {
  const time = language === "en" ? clockTime(at, timeZone) : officialTime(at, timeZone);
  return `${time}, ${shortDate(at, timeZone)}`;
}
