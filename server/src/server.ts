import { randomUUID } from "node:crypto";
import path from "node:path";
import { Closing } from "./Closing.ts";
import { ConfigError } from "./config/ConfigError.ts";
import type { Config } from "./config/config.ts";
import { serverCertificate } from "./config/tls.ts";
import { Conferences } from "./domain/meeting/Conferences.ts";
import { readProof } from "./http/cookies.ts";
import { endConnections, listen, makeServer, requirePort, shut } from "./http/listen.ts";
import { allowedOrigins } from "./http/origin.ts";
import { BallotSweep } from "./jobs/BallotSweep.ts";
import { PaperNewsJob } from "./jobs/PaperNewsJob.ts";
import { ReminderSweep } from "./jobs/ReminderSweep.ts";
import { startDirectoryJobs } from "./jobs/startDirectoryJobs.ts";
import { makeApp } from "./makeApp.ts";
import type { Log } from "./observability/log.ts";
import { openDirectory } from "./openDirectory.ts";
import { openDossiers } from "./openDossiers.ts";
import { openFollowUp } from "./openFollowUp.ts";
import { openMeeting } from "./openMeeting.ts";
import { openNotices } from "./openNotices.ts";
import { openProceedings } from "./openProceedings.ts";
import { openReports } from "./openReports.ts";
import { openRehearsals, openWipes } from "./openRehearsals.ts";
import { openSealing } from "./openSealing.ts";
import { openShowing } from "./openShowing.ts";
import { startRealtime } from "./realtime/server.ts";
import { seedDemo } from "./seed/seedDemo.ts";
import { connectStorage } from "./storage/connectStorage.ts";
import { openDatabase } from "./storage/database/openDatabase.ts";
import { openDataFolder } from "./storage/dataFolder.ts";
import { DiskFileStore } from "./storage/DiskFileStore.ts";

/** A server that listens. */
export interface RunningServer {
  /** Address that people open, without a slash at the end. */
  url: string;
  /** The same from this machine itself, where the demo's accounts sign in. */
  localUrl: string;
  /** How to trust the certificate, where the server made its own. */
  certificateNote: string | null;
  /** Token of the first administrator's link, while there is none. */
  firstAdminToken: string | null;
  /** Sign-in names of the demo's accounts, where the demo was seeded. */
  demoAccounts: { signInName: string; name: string }[];
  /** Stops taking requests, lets running ones end, and closes everything in the reverse order. */
  close(): Promise<void>;
}

/** How long running requests get at the end. */
const graceMs = 3000;

/** Opens everything a configuration asks for, and listens. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const closing = new Closing(log);
  try {
    return await open(config, log, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function open(config: Config, log: Log, closing: Closing): Promise<RunningServer> {
  await requirePort(config.port, config.host);
  const storage = await openStorage(config, log, closing);
  const files = new DiskFileStore(path.join(config.dataDir, "files"));
  const surroundings = { now: () => new Date(), newId: () => randomUUID() };

  const { units, persons, settings } = storage;
  const lookup = { unit: (id: string) => units.find(id), person: (id: string) => persons.find(id) };
  const conferences = new Conferences({
    store: storage.commits,
    directory: lookup,
    ballots: storage.ballots,
    surroundings,
  });
  const wipes = await openWipes(storage);
  await conferences.load();
  if (!config.empty) await seedDemo({ units, persons, settings, conferences });

  const directory = openDirectory({ storage, conferences, surroundings });
  const firstAdminToken = config.empty ? await directory.firstAdmin.offer() : null;
  const sweeps = startDirectoryJobs({ ...directory, conferences, log });
  closing.add("directory jobs", sweeps, (jobs) => jobs.close());
  const ballotSweep = new BallotSweep({ conferences, ballots: storage.ballots, log });
  closing.add("ballot sweep", ballotSweep, (sweep) => sweep.close());
  // Known for certain once the server listens, and asked for after that alone.
  const site = { url: config.publicUrl ?? "" };
  const siteUrl = () => site.url;
  const notices = openNotices({ config, storage, directory: lookup, siteUrl, surroundings, log }, closing);
  const { dataDir } = config;
  const proceedings = await openProceedings({
    dataDir,
    storage,
    files,
    conferences,
    directory: lookup,
    notices,
    surroundings,
  });
  closing.add("minutes", proceedings.minutes, (minutes) => minutes.close());
  closing.add("search", proceedings.search, (search) => search.close());
  const { passwordAgain } = directory;
  const sealing = openSealing({ ...proceedings, conferences, persons: storage.persons, passwordAgain, surroundings });
  const reports = openReports({
    storage,
    conferences,
    directory: lookup,
    people: persons,
    files,
    notices,
    surroundings,
  });
  const sides = [reports.side];
  const dossiers = openDossiers({ dataDir: config.dataDir, storage, files, conferences, surroundings, sides });
  const following = openFollowUp(
    { conferences, directory: lookup, people: persons, files, notices, surroundings, log },
    closing,
  );
  const showing = await openShowing({ config, conferences, directory: lookup, files, surroundings, log }, closing);
  const meeting = await openMeeting({ config, conferences, files, surroundings, log }, closing);
  const rehearsing = openRehearsals({ ...meeting, ...proceedings, conferences, wipes, surroundings, log }, closing);

  const allowedOrigin = allowedOrigins(config.publicUrl);
  const { cert, key, authority } = (await certificateOf(config)) ?? {};
  const server = makeServer(cert && key ? { cert, key } : null);
  server.on(
    "request",
    makeApp({
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
    }),
  );
  const identify = (cookie: string | undefined, as: "person" | "device") =>
    directory.identity.actor(readProof(cookie), as);
  const sockets = startRealtime(server, { ...meeting, ...proceedings, conferences, identify, log }, allowedOrigin);
  closing.add("http", server, (http) => shut(http));
  closing.add("realtime", sockets, (realtime) => realtime.close());
  closing.add("connections", server, (http) => endConnections(http, graceMs));

  const port = await listen(server, config.port, config.host);
  const scheme = cert ? "https" : "http";
  const url = config.publicUrl ?? `${scheme}://${config.https?.address ?? "localhost"}:${port}`;
  site.url = url;
  const sources = [proceedings.paperReminders, following.assignmentReminders, reports.reminders];
  const reminders = new ReminderSweep({ sources, notices, now: surroundings.now, log });
  closing.add("reminders", reminders, (sweep) => sweep.close());
  const paperNews = new PaperNewsJob({ conferences, persons, notices, now: surroundings.now, log });
  closing.add("news of papers", paperNews, (job) => job.close());
  log.info({ url }, "listening");
  return {
    url,
    localUrl: `${scheme}://localhost:${port}`,
    certificateNote: authority?.explanation ?? null,
    firstAdminToken,
    demoAccounts: await directory.demo.accounts(),
    close: () => closing.close(),
  };
}

async function openStorage(config: Config, log: Log, closing: Closing) {
  closing.add("data folder", await openDataFolder(config.dataDir), (folder) => folder.close());
  const onState = (state: string) => log.warn({ state }, "the database server changed");
  const database = await openDatabase({ dataDir: config.dataDir, ...config.database, onState });
  closing.add("database", database, (server) => server.close());
  return closing.add("storage", await connectStorage(database), (storage) => storage.close());
}

async function certificateOf({ dataDir, https }: Config) {
  if (https === null) return null;
  try {
    return await serverCertificate({ dataDir, ...https });
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
