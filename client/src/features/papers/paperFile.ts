import { maxPaperFile } from "@diemcau/shared/model/paper";

/** Why a chosen file can't be handed in, by the key of its wording; absent when it can. */
export type FileFault = "empty" | "format" | "tooLarge";

/** What a file dialog offers. */
export const acceptedFiles = ".docx,.pdf,.pptx";

/**
 * Checks a chosen file before it travels, whatever its name says: a PDF begins with `%PDF-` somewhere in its first kilobyte (ISO 32000-1,
 * annex H), an office file with a ZIP's first bytes. The server looks again, and deeper.
 */
export async function checkPaperFile(file: Blob): Promise<FileFault | null> {
  if (file.size === 0) return "empty";
  if (file.size > maxPaperFile) return "tooLarge";
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  const begins = String.fromCharCode(...head);
  return begins.includes("%PDF-") || begins.startsWith("PK\u0003\u0004") ? null : "format";
}

/** Writes a size as offices read it: 820 KB, 1,4 MB. */
export function fileSize(bytes: number, language: "vi" | "en" = "vi"): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return `${megabytes} MB`;
}

/** A file's bytes without the type that its name suggests: the server recognises it by its content. */
export function plainBytes(file: Blob): Blob {
  return file.slice(0, file.size, "application/octet-stream");
}
