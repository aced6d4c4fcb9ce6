import type { Closing } from "./Closing.ts";
import { EvidenceFiles } from "./documents/evidence/EvidenceFiles.ts";
import { pdfInspection } from "./documents/inspectPdf.ts";
import { AssignmentReminders } from "./domain/followUp/AssignmentReminders.ts";
import { EvidenceDesk } from "./domain/followUp/EvidenceDesk.ts";
import { FollowUp } from "./domain/followUp/FollowUp.ts";
import type { People } from "./domain/followUp/ports.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { Notices } from "./domain/notices/Notices.ts";
import type { Directory, FileStore, Surroundings } from "./domain/ports.ts";
import { AssignmentNotices } from "./jobs/AssignmentNotices.ts";
import type { Log } from "./observability/log.ts";

interface Parts {
  conferences: Conferences;
  directory: Directory;
  people: People;
  files: FileStore;
  notices: Notices;
  surroundings: Surroundings;
  log: Log;
}

/** What becomes of a conference's conclusions: assignments, their evidence, and who is reminded of them. */
export function openFollowUp(parts: Parts, closing: Closing) {
  const { conferences, directory, people, files, notices, surroundings, log } = parts;
  const assignmentReminders = new AssignmentReminders({ conferences, directory, people, notices, surroundings });
  const job = new AssignmentNotices({ conferences, reminders: assignmentReminders, log });
  closing.add("assignment notices", job, (opened) => opened.close());
  const keeper = new EvidenceFiles(files, pdfInspection);
  return {
    followUp: new FollowUp({ conferences, directory, surroundings }),
    evidence: new EvidenceDesk({ conferences, directory, keeper, surroundings }),
    assignmentReminders,
  };
}
