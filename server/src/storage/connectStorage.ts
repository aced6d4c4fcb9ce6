import { createConnection } from "mongoose";
import { BallotRepository } from "./BallotRepository.ts";
import { CommitRepository } from "./CommitRepository.ts";
import { connectionOptions } from "./database/connectionOptions.ts";
import type { OpenDatabase } from "./database/openDatabase.ts";
import { DeviceRepository } from "./DeviceRepository.ts";
import { MailRepository } from "./MailRepository.ts";
import { MinutesRepository } from "./MinutesRepository.ts";
import { NoticeRepository } from "./NoticeRepository.ts";
import { PairingCodeRepository } from "./PairingCodeRepository.ts";
import { PaperDraftRepository } from "./PaperDraftRepository.ts";
import { PersonRepository } from "./PersonRepository.ts";
import { PresenterLinkRepository } from "./PresenterLinkRepository.ts";
import { ReportRepository } from "./ReportRepository.ts";
import { ReportRequestRepository } from "./ReportRequestRepository.ts";
import { SessionRepository } from "./SessionRepository.ts";
import { SettingRepository } from "./SettingRepository.ts";
import { UnitRepository } from "./UnitRepository.ts";
import { WipeRepository } from "./WipeRepository.ts";
import { WriteUpRepository } from "./WriteUpRepository.ts";

/** All repositories over one connection. */
export type Storage = Awaited<ReturnType<typeof connectStorage>>;

/** Connects to a database and makes the indexes that the repositories need. */
export async function connectStorage(database: Pick<OpenDatabase, "uri" | "kind">) {
  const connection = await createConnection(database.uri, {
    ...connectionOptions(database.kind, database.uri),
    // An absent member must come back absent, not null: the folds compare bytes.
    ignoreUndefined: true,
    bufferCommands: false,
    autoIndex: false,
  }).asPromise();
  const repositories = {
    commits: new CommitRepository(connection),
    ballots: new BallotRepository(connection),
    units: new UnitRepository(connection),
    persons: new PersonRepository(connection),
    sessions: new SessionRepository(connection),
    devices: new DeviceRepository(connection),
    pairingCodes: new PairingCodeRepository(connection),
    presenterLinks: new PresenterLinkRepository(connection),
    minutes: new MinutesRepository(connection),
    writeUps: new WriteUpRepository(connection),
    wipes: new WipeRepository(connection),
    notices: new NoticeRepository(connection),
    mails: new MailRepository(connection),
    paperDrafts: new PaperDraftRepository(connection),
    reportRequests: new ReportRequestRepository(connection),
    reports: new ReportRepository(connection),
    settings: new SettingRepository(connection),
  };
  for (const model of Object.values(connection.models)) await model.createIndexes();
  return {
    ...repositories,
    /** Resolves when the database answers, rejects when it doesn't. */
    ping: async (): Promise<void> => {
      await connection.db?.admin().ping();
    },
    close: () => connection.close(),
  };
}
