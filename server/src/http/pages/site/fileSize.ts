import type { Language } from "../wording.ts";

/** 37 KB, 1,2 MB; English pages write 1.2 MB. */
export function fileSize(bytes: number, language: Language): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  const megabytes = (kilobytes / 1024).toFixed(1);
  return `${language === "en" ? megabytes : megabytes.replace(".", ",")} MB`;
}
