import { z } from "zod";

/**
 * Characters that change how text is shown without being seen: bidirectional overrides and isolates (Trojan Source,
 * CVE-2021-42574), zero-width joiners outside emoji, and control characters but tab and line feed.
 */
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Codes that a text schema puts into an issue's message; `protocol/errors` holds their wording. */
export const textIssue = { required: "text.required", tooLong: "text.tooLong", hidden: "text.hidden" } as const;

/** Brings text to Unicode NFC with `\n` line ends, so that equal words are equal strings. */
export function normalizeText(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n");
}

/** Schema of one line of text: NFC, white space folded, 1..`max` UTF-16 units, no hidden characters. */
export function line(max = 200) {
  return z
    .string()
    .max(max * 4, textIssue.tooLong)
    .transform((text) => normalizeText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, textIssue.required).max(max, textIssue.tooLong).refine(isVisible, textIssue.hidden));
}

/** Like {@link line}, but empty text is welcome. */
export function optionalLine(max = 200) {
  return z
    .string()
    .max(max * 4, textIssue.tooLong)
    .transform((text) => normalizeText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, textIssue.tooLong).refine(isVisible, textIssue.hidden));
}

/** Schema of text in paragraphs: NFC, line feeds kept, 1..`max` UTF-16 units, no hidden characters. */
export function prose(max: number) {
  return z
    .string()
    .max(max * 2, textIssue.tooLong)
    .transform((text) => normalizeText(text).trim())
    .pipe(z.string().min(1, textIssue.required).max(max, textIssue.tooLong).refine(isVisible, textIssue.hidden));
}

/** Takes hidden characters out, for text that can't be refused as a whole. */
export function withoutHidden(text: string): string {
  return text.replace(new RegExp(hidden, "gu"), "");
}

function isVisible(text: string): boolean {
  return !hidden.test(text);
}

/** Text that a schema could not refuse, as an editor's is: NFC, `\n` line ends, hidden characters taken out. */
export function readableText(text: string): string {
  return normalizeText(text).replace(new RegExp(hidden, "gu"), "").trim();
}
