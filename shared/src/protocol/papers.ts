import { z } from "zod";
import { Id } from "../model/id.ts";
import type { Paper, PaperCall, PaperState } from "../model/paper.ts";
import type { PersonFacts } from "../model/person.ts";
import { line } from "../text/plainText.ts";

/**
 * Papers over HTTP (all below `/api`):
 *
 * | method and path | body → answer |
 * |---|---|
 * | GET /my/papers → MyPaper[]; GET /papers → PaperToRead[] |
 * | GET, PUT, DELETE /my/paper-drafts/:id/:itemId | PaperDraftInput → PaperDraft or null |
 * | PUT /conferences/:id/papers/:itemId | JSON RichPaperInput or PaperInput, or ?title= and the bytes of a file → Paper |
 * | GET /conferences/:id/papers/:paperId/file → the latest version's file |
 * | GET /conferences/:id/papers/:paperId/versions/:number/file → its file; …/text → RichText or null; …/print → a page to print |
 * | GET, PUT /conferences/:id/papers/call/template?name= (bytes of a file) → StoredFile |
 * | POST /conferences/:id/paper-reminders | RemindOfPapers → {reminded} |
 * | GET /my/notices → NoticeList; POST /my/notices/read | ReadNotices → NoticeList |
 */
export const TemplateQuery = z.object({ name: line(200) });

/** Reminds by hand those who owe papers of these items; the same `commandId` reminds once. */
export const RemindOfPapers = z.object({ commandId: Id, itemIds: z.array(Id).min(1).max(500) });

/** A presenter's own agenda item, what was asked for it, and its paper. */
export interface MyPaper {
  conferenceId: string;
  conferenceTitle: string;
  startsAt: string;
  timeZone: string;
  itemId: string;
  itemTitle: string;
  /** Absent where the office's call doesn't ask for this paper. */
  call: PaperCall | null;
  paper: Paper | null;
}

/** A paper in the list of those who read and decide. */
export interface PaperToRead {
  conferenceId: string;
  conferenceTitle: string;
  startsAt: string;
  timeZone: string;
  paperId: string;
  title: string;
  author: PersonFacts;
  state: PaperState;
  /** Of the latest version. */
  submittedAt: string;
  version: number;
  /** Names of those who have opened the latest version. */
  readers: string[];
}
