import type { Express } from "express";
import type { Config } from "./config/config.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { Notices } from "./domain/notices/Notices.ts";
import { createApp } from "./http/createApp.ts";
import { demoEntrance } from "./http/demoEntrance.ts";
import { identifyBy } from "./http/identify.ts";
import { limitUploads } from "./http/limitUploads.ts";
import type { AllowedOrigin } from "./http/origin.ts";
import { pageErrors, pages } from "./http/pages/pages.ts";
import { assignmentsRoutes } from "./http/routes/assignments.ts";
import { conferenceRoutes } from "./http/routes/conferences.ts";
import { demoRoutes } from "./http/routes/demo.ts";
import { deviceRoutes } from "./http/routes/devices.ts";
import { documentsRoutes } from "./http/routes/documents.ts";
import { dossierRoutes } from "./http/routes/dossier.ts";
import { minutesRoutes } from "./http/routes/minutes.ts";
import { noticesRoutes } from "./http/routes/notices.ts";
import { paperTemplateRoutes } from "./http/routes/paperTemplate.ts";
import { papersRoutes } from "./http/routes/papers.ts";
import { personRoutes } from "./http/routes/persons.ts";
import { photosRoutes } from "./http/routes/photos.ts";
import { presenterRoutes } from "./http/routes/presenters.ts";
import { reportRequestRoutes } from "./http/routes/reports.ts";
import { rehearsalRoutes } from "./http/routes/rehearsals.ts";
import { rollCallRoutes } from "./http/routes/rollCall.ts";
import { sealingRoutes } from "./http/routes/sealing.ts";
import { sessionRoutes } from "./http/routes/session.ts";
import { slidesRoutes } from "./http/routes/slides.ts";
import { unitReportRoutes } from "./http/routes/unitReports.ts";
import { unitRoutes } from "./http/routes/units.ts";
import { writeUpRoutes } from "./http/routes/writeUp.ts";
import type { Log } from "./observability/log.ts";
import type { openDossiers } from "./openDossiers.ts";
import type { openDirectory } from "./openDirectory.ts";
import type { openFollowUp } from "./openFollowUp.ts";
import type { openMeeting } from "./openMeeting.ts";
import type { openProceedings } from "./openProceedings.ts";
import type { openSealing } from "./openSealing.ts";
import type { openRehearsals } from "./openRehearsals.ts";
import type { openShowing } from "./openShowing.ts";
import type { ReportDesks } from "./openReports.ts";
import type { Storage } from "./storage/connectStorage.ts";

interface Parts {
  config: Config;
  storage: Storage;
  conferences: Conferences;
  directory: ReturnType<typeof openDirectory>;
  notices: Notices;
  proceedings: Awaited<ReturnType<typeof openProceedings>>;
  following: ReturnType<typeof openFollowUp>;
  reports: ReportDesks;
  sealing: ReturnType<typeof openSealing>;
  meeting: Awaited<ReturnType<typeof openMeeting>>;
  showing: Awaited<ReturnType<typeof openShowing>>;
  rehearsing: ReturnType<typeof openRehearsals>;
  dossiers: ReturnType<typeof openDossiers>;
  allowedOrigin: AllowedOrigin;
  log: Log;
}

/** Mounts every route over what the server opened. */
export function makeApp(parts: Parts): Express {
  const {
    config,
    storage,
    conferences,
    directory,
    notices,
    proceedings,
    sealing,
    following,
    reports,
    meeting,
    showing,
    rehearsing,
    dossiers,
    allowedOrigin,
    log,
  } = parts;
  const identify = identifyBy(directory.identity);
  return createApp({
    ...config,
    allowedOrigin,
    ping: storage.ping,
    api: [
      limitUploads(directory.limits),
      sessionRoutes(directory),
      demoRoutes(directory),
      unitRoutes({ ...directory, identify }),
      personRoutes({ ...directory, identify }),
      conferenceRoutes({ ...directory, conferences, commits: storage.commits, identify }),
      rehearsalRoutes({ ...rehearsing, identify }),
      dossierRoutes({ dossiers, identify }),
      deviceRoutes(directory),
      presenterRoutes({ ...directory, identify }),
      noticesRoutes({ notices, identify }),
      papersRoutes({ ...proceedings, identify }),
      paperTemplateRoutes({ ...proceedings, identify }),
      assignmentsRoutes({ ...following, conferences, files: proceedings.files, identify }),
      reportRequestRoutes({ reports, identify }),
      unitReportRoutes({ reports, files: proceedings.files, identify }),
      rollCallRoutes({ conferences, identify }),
      minutesRoutes({ ...proceedings, identify }),
      documentsRoutes({ ...proceedings, identify }),
      sealingRoutes({ ...sealing, identify }),
      writeUpRoutes({ ...proceedings, identify }),
      slidesRoutes({ ...showing, files: proceedings.files, identify }),
      photosRoutes({ ...proceedings, conferences, stills: meeting.photos, identify }),
    ],
    pages: [
      pages({
        ...proceedings,
        limits: directory.limits,
        identify,
        conferences,
        demo: demoEntrance(directory),
        publicUrl: config.publicUrl,
      }),
      pageErrors(log),
    ],
    log,
  });
}
