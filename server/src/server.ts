import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Config } from "./config/config.ts";
import { serverCertificate } from "./config/tls.ts";
import { Closing } from "./Closing.ts";
import { openDirectory } from "./openDirectory.ts";
import { Conferences } from "./domain/meeting/Conferences.ts";
import { allowedOrigins } from "./http/origin.ts";
import { createApp } from "./http/createApp.ts";
import { identifyBy } from "./http/identify.ts";
import { listen, makeServer, requirePort, shut } from "./http/listen.ts";
import { conferenceRoutes } from "./http/routes/conferences.ts";
import { demoRoutes } from "./http/routes/demo.ts";
import { deviceRoutes } from "./http/routes/devices.ts";
import { personRoutes } from "./http/routes/persons.ts";
import { sessionRoutes } from "./http/routes/session.ts";
import { unitRoutes } from "./http/routes/units.ts";
import { startDirectoryJobs } from "./jobs/startDirectoryJobs.ts";
import type { Log } from "./observability/log.ts";
import { connectStorage } from "./storage/connectStorage.ts";
import { openDatabase } from "./storage/database/openDatabase.ts";
import { openDataFolder } from "./storage/dataFolder.ts";
import { DiskFileStore } from "./storage/DiskFileStore.ts";

/** A server that listens. */
export interface RunningServer {
  /** Address that people open, without a slash at the end. */
  url: string;
  /** How to trust the certificate, where the server made its own. */
  certificateNote: string | null;
  /** Token of the first administrator's link, while there is none. */
  firstAdminToken: string | null;
  /** Stops taking requests, lets running ones end, and closes everything in the reverse order. */
  close(): Promise<void>;
}

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
  closing.add("data folder", await openDataFolder(config.dataDir), (folder) => folder.close());
  const onState = (state: string) => log.warn({ state }, "the database server changed");
  const database = await openDatabase({ dataDir: config.dataDir, ...config.database, onState });
  closing.add("database", database, (server) => server.close());
  const storage = closing.add("storage", await connectStorage(database), (connected) => connected.close());
  const files = new DiskFileStore(path.join(config.dataDir, "files"));
  void files;

  const surroundings = { now: () => new Date(), newId: () => randomUUID() };
  const { units, persons } = storage;
  const directoryPort = { unit: (id: string) => units.find(id), person: (id: string) => persons.find(id) };
  const conferences = new Conferences({ store: storage.commits, directory: directoryPort, surroundings });
  await conferences.load();
  const directory = openDirectory({ storage, conferences, surroundings });
  const firstAdminToken = config.empty ? await directory.firstAdmin.offer() : null;
  const directoryJobs = startDirectoryJobs({ ...directory, conferences, log });
  closing.add("directory jobs", directoryJobs, (jobs) => jobs.close());

  const certificate =
    config.https === null ? null : await serverCertificate({ dataDir: config.dataDir, ...config.https });
  const allowedOrigin = allowedOrigins(config.publicUrl);
  const identify = identifyBy(directory.identity);
  const app = createApp({
    ...config,
    allowedOrigin,
    ping: storage.ping,
    api: [
      sessionRoutes(directory),
      demoRoutes(directory),
      unitRoutes({ ...directory, identify }),
      personRoutes({ ...directory, identify }),
      conferenceRoutes({ ...directory, conferences, commits: storage.commits, identify }),
      deviceRoutes(directory),
    ],
    pages: [],
    log,
  });
  const server = closing.add("http", makeServer(certificate), (http) => shut(http, graceMs));
  server.on("request", app);
  const port = await listen(server, config.port, config.host);
  const url = config.publicUrl ?? `${certificate ? "https" : "http"}://${config.https?.address ?? "localhost"}:${port}`;
  log.info({ url }, "listening");
  return {
    url,
    certificateNote: certificate?.authority?.explanation ?? null,
    firstAdminToken,
    close: () => closing.close(),
  };
}
