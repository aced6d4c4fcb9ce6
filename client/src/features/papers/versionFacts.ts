import type { PaperVersion } from "@diemcau/shared/model/paper";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import type { TFunction } from "i18next";
import { currentLanguage } from "../../i18n/index.ts";
import { fileSize } from "./paperFile.ts";

/** "Bản thứ 2 · nộp lúc 09:17, 20/4/2022 · 4 trang · 820 KB": what tells a version from another. */
export function versionFacts(t: TFunction, version: PaperVersion, timeZone: string): string {
  const { number, submittedAt, pages, bytes, format } = version;
  const written = format === "rich" || format === "text";
  return [
    t("papers:version.number", { number }),
    t("papers:version.at", { date: shortDate(submittedAt, timeZone), time: clockTime(submittedAt, timeZone) }),
    t(`papers:format.${format}`),
    ...(pages === null ? [] : [t("papers:version.pages", { pages })]),
    ...(written ? [] : [fileSize(bytes, currentLanguage())]),
  ].join(" · ");
}
