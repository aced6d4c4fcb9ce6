import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { embeddedCommand, mongodCommand } from "./commands.ts";
import { keepKind, keptKind, type DatabaseKind } from "./databaseKind.ts";
import { freePort } from "./freePort.ts";
import { ServerProcess } from "./ServerProcess.ts";

/** A database server that can be connected to; `close` stops it when it is ours. */
export type OpenDatabase = { uri: string; kind: DatabaseKind; close(): Promise<void> };

export type DatabaseOptions = {
  dataDir: string;
  /** MONGODB_URI: a server that somebody else runs. */
  uri?: string | undefined;
  /** MONGODB_BINARY: a mongod to start. */
  mongodBinary?: string | undefined;
  /** EMBEDDED_MONGO_BIN: the server of tools/embedded-mongo. */
  embeddedBinary?: string | undefined;
  /** The database's name; tests take one of their own. */
  name?: string | undefined;
  /** A server of ours ended by itself, and takes connections again. */
  onState?: ((state: "lost" | "back") => void) | undefined;
};

/** No database server can be used; the message says what to do. */
export class NoDatabase extends Error {
  override name = "NoDatabase";
}

/**
 * Finds the database: MONGODB_URI, else a mongod started here, else the embedded server started here. A data folder
 * stays with the kind of server that it began with, since neither can read the other's files.
 */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  if (options.uri) return { uri: options.uri, kind: "remote", close: async () => {} };
  const folder = path.join(options.dataDir, "db");
  const kind = (await keptKind(folder)) ?? (options.mongodBinary ? "mongod" : "embedded");
  const binary = kind === "mongod" ? options.mongodBinary : options.embeddedBinary;
  if (!binary) throw new NoDatabase(explain(folder, kind));
  const files = path.join(folder, kind);
  await mkdir(files, { recursive: true, mode: 0o700 });
  await keepKind(folder, kind);

  const command = kind === "mongod" ? mongodCommand : embeddedCommand;
  const { server, port } = await startOnFreePort((at) => command(binary, files, at), options.onState ?? (() => {}));
  const uri = `mongodb://127.0.0.1:${port}/${options.name ?? "diemcau"}`;
  return { uri, kind, close: () => server.close() };
}

/**
 * A free port may be taken before the server has it, and a mongod that served a killed process may still be closing
 * its files: so a failed start is tried again.
 */
async function startOnFreePort(
  command: (port: number) => ReturnType<typeof mongodCommand>,
  onState: (state: "lost" | "back") => void,
) {
  const pausesMs = [100, 500, 2000];
  for (;;) {
    const port = await freePort();
    const server = new ServerProcess(command(port), port, onState);
    try {
      await server.open();
      return { server, port };
    } catch (error) {
      const pause = pausesMs.shift();
      if (pause === undefined) throw error;
      await wait(pause);
    }
  }
}

function explain(folder: string, kind: DatabaseKind): string {
  const wanted = kind === "mongod" ? "MONGODB_BINARY (mongod)" : "EMBEDDED_MONGO_BIN (máy chủ nhúng)";
  return (
    `Chưa có máy chủ cơ sở dữ liệu cho ${folder}: cần MONGODB_URI hoặc ${wanted}.\n` +
    "Hãy khởi động bằng npm start, lệnh này tự tìm hoặc dựng máy chủ."
  );
}
