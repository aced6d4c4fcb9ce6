import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connectStorage, type Storage } from "@diemcau/server/storage/connectStorage";
import { openDatabase } from "@diemcau/server/storage/database/openDatabase";

/** The kinds of database server that are on this machine; every storage test runs on each. */
export const databaseKinds = (["embedded", "mongod"] as const).filter((kind) =>
  kind === "mongod" ? process.env.MONGODB_BINARY : process.env.EMBEDDED_MONGO_BIN,
);
export type Kind = (typeof databaseKinds)[number];

/** A real database server with nothing in it. */
export interface TestStorage {
  storage: Storage;
  dataDir: string;
  uri: string;
  close(): Promise<void>;
}

/** Starts a database server on a folder of its own and connects to it. */
export async function openTestStorage(kind: Kind | undefined = databaseKinds[0]): Promise<TestStorage> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "diemcau-storage-"));
  const { MONGODB_BINARY: mongodBinary, EMBEDDED_MONGO_BIN: embeddedBinary } = process.env;
  const database = await openDatabase({ dataDir, ...(kind === "mongod" ? { mongodBinary } : { embeddedBinary }) });
  const storage = await connectStorage(database);
  return {
    storage,
    dataDir,
    uri: database.uri,
    async close() {
      await storage.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
