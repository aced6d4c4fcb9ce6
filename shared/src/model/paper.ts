import { z } from "zod";
import { line, optionalLine, prose } from "../text/plainText.ts";
import type { StoredFile } from "./file.ts";
import { Id, Instant } from "./id.ts";
import type { PersonFacts } from "./person.ts";
import { RichText } from "./richText.ts";

/** Length limit of a paper that is typed, in UTF-16 units: about 60 pages. */
export const maxPaperText = 200_000;
/** Size limit of a paper handed in as a file, in bytes. */
export const maxPaperFile = 30 * 1024 * 1024;

/** What a paper may come as: a file, what was typed in the editor, or (from the first version of this system) plain text. */
export const paperFormats = ["docx", "pdf", "pptx", "rich", "text"] as const;
export type PaperFormat = (typeof paperFormats)[number];

export type PaperState = "submitted" | "returned" | "approved";

/** A rule of the official form that a handed-in file doesn't keep: a warning, never a refusal. */
export interface PaperWarning {
  /** Id of the rule in `rules/officialForm`. */
  rule: string;
  /** What was found, for people. */
  found: string;
}

/** One handed-in version: the file is kept by its SHA-256. */
export interface PaperVersion {
  /** 1, 2, 3 … as they were handed in. */
  number: number;
  file: string;
  format: PaperFormat;
  bytes: number;
  /** Number of pages, absent where the format has none. */
  pages: number | null;
  /** SHA-256 of the text read out of it, a `RichText` as JSON; absent where there is none. */
  text: string | null;
  warnings: PaperWarning[];
  submittedAt: string;
}

/** A paper (tham luận) of an agenda item, in its latest version and with those before it. */
export interface Paper {
  id: string;
  itemId: string;
  title: string;
  author: PersonFacts;
  /** Who had it before; the last one before the author at the end. */
  formerAuthors: PersonFacts[];
  state: PaperState;
  versions: PaperVersion[];
  /** What the office wrote when it sent the paper back. */
  remark: string;
  /** When the office returned or approved the latest version; absent while it waits. */
  decidedAt: string | null;
  /** Who has opened which version, each once. */
  readers: { id: string; name: string; version: number; at: string }[];
}

export const PaperRemark = prose(2000);

/** What the office asks of presenters: one call a conference (PROTOCOL RP1). */
export const PaperCallInput = z.object({
  subject: line(300),
  /** What to write about and how, in the office's words. */
  guidance: optionalProse(4000),
  /** How long a paper may be, in pages, and how long it is spoken, in minutes. */
  maxPages: z.number().int().min(1).max(200).nullable(),
  minutes: z.number().int().min(1).max(120).nullable(),
  deadline: Instant,
  /** Items whose speakers owe a paper. */
  itemIds: z.array(Id).max(500),
});
export type PaperCallInput = z.infer<typeof PaperCallInput>;

/** The call as it stands. */
export interface PaperCall extends PaperCallInput {
  /** A form to start from, where the office gave one. */
  template: StoredFile | null;
  calledAt: string;
}

/** Where a deadline stood when somebody was reminded. */
export type Due = "soon" | "today" | "late";

/** What a presenter types about a paper beside its text or file. */
export const PaperTitle = line(300);

/** A paper that was typed in the editor. */
export const RichPaperInput = z.object({ title: PaperTitle, text: RichText });
export type RichPaperInput = z.infer<typeof RichPaperInput>;

/** What an author keeps while writing; `version` is the one it was written from, 0 for none. */
export const PaperDraftInput = z.object({
  version: z.number().int().min(0),
  title: optionalLine(300),
  text: RichText,
});
export type PaperDraftInput = z.infer<typeof PaperDraftInput>;

/** What is kept of an author's writing. */
export interface PaperDraft extends PaperDraftInput {
  savedAt: string;
}

/** Why a presenter gave a paper to somebody else, in a line. */
export const ReplacementReason = optionalLine(300);

function optionalProse(max: number) {
  return prose(max).or(z.literal(""));
}
