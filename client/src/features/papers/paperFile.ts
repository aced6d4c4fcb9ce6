import { maxPaperFile } from "@diemcau/shared/model/paper";

/** Why a chosen file can't be handed in, by the key of its wording; absent when it can. */
export type FileFault = "empty" | "notPdf" | "tooLarge";

/**
 * Checks a chosen file before it travels: a PDF begins with `%PDF-` somewhere in its first kilobyte (ISO 32000-1,
 * annex H), whatever its name says. The server looks again.
 */
export async function checkPaperFile(file: Blob): Promise<FileFault | null> {
  if (file.size === 0) return "empty";
  if (file.size > maxPaperFile) return "tooLarge";
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  return String.fromCharCode(...head).includes("%PDF-") ? null : "notPdf";
}

/** Writes a size as offices read it: 820 KB, 1,4 MB. */
export function fileSize(bytes: number, language: "vi" | "en" = "vi"): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return `${megabytes} MB`;
}
