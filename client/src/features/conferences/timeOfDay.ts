import { clockTime, officialTime } from "@diemcau/shared/text/time";
import { currentLanguage } from "../../i18n/index.ts";

/** A time of day as the page's language writes it: 07 giờ 30, or 07:30. */
export function timeOfDay(at: string, timeZone: string): string {
  return currentLanguage() === "vi" ? officialTime(at, timeZone) : clockTime(at, timeZone);
}
