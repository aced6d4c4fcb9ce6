import { percent } from "@diemcau/shared/rules/votes";
import { currentLanguage } from "../../i18n/index.ts";

/** Share of `part` in `whole` in percent, without its sign, as the page's language writes it: 88,9 or 88.9. */
export function shareText(part: number, whole: number): string {
  return percent(part, whole).toLocaleString(currentLanguage());
}
