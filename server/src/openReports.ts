import { EvidenceFiles } from "./documents/evidence/EvidenceFiles.ts";
import { pdfInspection } from "./documents/inspectPdf.ts";
import { renderInThread } from "./documents/official/renderInThread.ts";
import { matrixSheet, valuesSheet } from "./documents/sheets/reportSheets.ts";
import type { People } from "./domain/followUp/ports.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { Notices } from "./domain/notices/Notices.ts";
import type { Directory, FileStore, Surroundings } from "./domain/ports.ts";
import { ReportAnnouncements } from "./domain/reports/ReportAnnouncements.ts";
import { ReportFiles } from "./domain/reports/ReportFiles.ts";
import { ReportOverview } from "./domain/reports/ReportOverview.ts";
import { ReportReminders } from "./domain/reports/ReportReminders.ts";
import { ReportRequests } from "./domain/reports/ReportRequests.ts";
import { reportSide } from "./domain/reports/reportSide.ts";
import { UnitReports } from "./domain/reports/UnitReports.ts";
import type { Storage } from "./storage/connectStorage.ts";

interface Parts {
  storage: Pick<Storage, "reportRequests" | "reports" | "units">;
  conferences: Conferences;
  directory: Directory;
  people: People;
  files: FileStore;
  notices: Notices;
  surroundings: Surroundings;
}

/** What the reports' routes act through. */
export type ReportDesks = ReturnType<typeof openReports>;

/** Report requests and what units hand in, put together over one storage. */
export function openReports({ storage, conferences, directory, people, files, notices, surroundings }: Parts) {
  const { reportRequests: requests, reports, units } = storage;
  const announcements = new ReportAnnouncements({ units, people, notices });
  const unitReports = new UnitReports({ requests, reports, directory, announcements, surroundings });
  const keeper = new EvidenceFiles(files, pdfInspection);
  return {
    requests: new ReportRequests({ requests, reports, conferences, units, announcements, surroundings }),
    overview: new ReportOverview({ requests, reports, conferences, directory, surroundings }),
    unitReports,
    files: new ReportFiles({ unitReports, reports, directory, keeper, surroundings }),
    reminders: new ReportReminders({ requests, reports, units, people, notices, surroundings }),
    render: renderInThread,
    sheets: { matrix: matrixSheet, values: valuesSheet },
    side: reportSide({ requests, reports }),
  };
}
