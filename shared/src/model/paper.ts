import { z } from "zod";
import { line, prose } from "../text/plainText.ts";
import { Id } from "./id.ts";
import type { PersonFacts } from "./person.ts";

/** Length limit of a paper that is typed, in UTF-16 units: about 60 pages. */
export const maxPaperText = 200_000;
/** Size limit of a paper handed in as PDF, in bytes. */
export const maxPaperFile = 30 * 1024 * 1024;

/** What a presenter types with a paper; the text goes into a file of its own. */
export const PaperText = z.object({ itemId: Id, title: line(300), text: prose(maxPaperText) });
export type PaperText = z.infer<typeof PaperText>;

export type PaperState = "submitted" | "returned" | "accepted";

/** One handed-in version: the file is kept by its SHA-256. */
export interface PaperVersion {
  file: string;
  mediaType: "application/pdf" | "text/plain";
  bytes: number;
  /** Number of pages of a PDF, absent for text. */
  pages: number | null;
  submittedAt: string;
}

/** A paper (tham luận) of an agenda item, in its latest version and with those before it. */
export interface Paper {
  id: string;
  itemId: string;
  title: string;
  author: PersonFacts;
  state: PaperState;
  versions: PaperVersion[];
  /** What the office wrote when it sent the paper back. */
  remark: string;
  /** When the office returned or accepted the latest version; absent while it waits. */
  decidedAt: string | null;
}

export const PaperRemark = prose(2000);
