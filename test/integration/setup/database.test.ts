import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { connectionOptions } from "@diemcau/server/storage/database/connectionOptions";
import { openDatabase, type OpenDatabase } from "@diemcau/server/storage/database/openDatabase";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import mongoose from "mongoose";
import { isAlive, runProgram } from "../../support/program.ts";

const embeddedBinary = process.env.EMBEDDED_MONGO_BIN;
let dataDir: string;
let open: OpenDatabase[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "diemcau-db-"));
  open = [];
});

afterEach(async () => {
  for (const database of open) await database.close();
  await rm(dataDir, { recursive: true, force: true });
});

/**
 * A program that takes mongod's options and, like it, knows nothing of its standard input. Behind it is the embedded
 * server; where a real mongod is on the machine, that one is used.
 */
async function mongod(): Promise<string> {
  if (process.env.MONGODB_BINARY) return process.env.MONGODB_BINARY;
  const file = path.join(dataDir, "mongod.cjs");
  const script = `#!${process.execPath}
    const { spawn } = require("node:child_process");
    const option = (name) => process.argv[process.argv.indexOf(name) + 1];
    const args = ["-listen", "127.0.0.1:" + option("--port"), "-dir", option("--dbpath")];
    const child = spawn(${JSON.stringify(embeddedBinary)}, args, { stdio: ["pipe", "inherit", "inherit"] });
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.on("exit", () => process.exit(0));
  `;
  await writeFile(file, script);
  await chmod(file, 0o755);
  return file;
}

async function started(options: Partial<Parameters<typeof openDatabase>[0]> = {}): Promise<OpenDatabase> {
  const database = await openDatabase({ dataDir, embeddedBinary, ...options });
  open.push(database);
  return database;
}

async function withConnection<T>(
  database: OpenDatabase,
  work: (connection: mongoose.Connection) => Promise<T>,
): Promise<T> {
  const connection = mongoose.createConnection(database.uri, connectionOptions(database.kind, database.uri));
  try {
    return await work(await connection.asPromise());
  } finally {
    await connection.close();
  }
}

/** The pid of the embedded server with this text in its command line. */
async function processWith(text: string): Promise<number | undefined> {
  for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (command.split("\0")[0]?.endsWith("embedded-mongo") && command.includes(text)) return Number(pid);
  }
  return undefined;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.each(["embedded", "mongod"] as const)("a database server of kind %s", (kind) => {
  const options = async () => (kind === "mongod" ? { mongodBinary: await mongod() } : {});

  test("keeps what was written for the next start", async () => {
    const first = await started(await options());
    expect(first.kind).toBe(kind);
    await withConnection(first, (connection) =>
      connection.collection<{ _id: string }>("units").insertOne({ _id: "so-tnmt" }),
    );
    await first.close();
    const second = await started(await options());
    const found = await withConnection(second, (connection) => connection.collection("units").countDocuments());
    expect(found).toBe(1);
  });

  test("ends when the process that started it is killed with -9", async () => {
    const more = await options();
    const program = runProgram(
      `import { openDatabase } from "./server/src/storage/database/openDatabase.ts";
       await openDatabase(JSON.parse(process.env.OPTIONS));
       console.log("open");
       setInterval(() => {}, 1000);`,
      { OPTIONS: JSON.stringify({ dataDir, embeddedBinary, ...more }) },
    );
    await program.line("open");
    const pid = await processWith(dataDir);
    if (pid === undefined) throw new Error("the server runs");
    program.child.kill("SIGKILL");
    await until(async () => !(await isAlive(pid)));
  });
});

describe("openDatabase", () => {
  test("takes MONGODB_URI as it is", async () => {
    const database = await started({ uri: "mongodb://db.example/app" });
    expect(database).toMatchObject({ uri: "mongodb://db.example/app", kind: "remote" });
    expect(await readdir(dataDir)).toEqual([]);
  });

  test("stays with the kind that the folder began with", async () => {
    await (await started()).close();
    expect((await started({ mongodBinary: await mongod() })).kind).toBe("embedded");
  });

  test("says what is needed when there is no server for the folder", async () => {
    await expect(openDatabase({ dataDir })).rejects.toThrow("npm start");
  });

  test("tells the server's last words when it can't start", async () => {
    const failing = path.join(dataDir, "failing");
    await writeFile(failing, "#!/bin/sh\necho no room for the journal >&2\nexit 3\n");
    await chmod(failing, 0o755);
    await expect(openDatabase({ dataDir, mongodBinary: failing })).rejects.toThrow("no room for the journal");
  });

  test("starts the server again when it died, and connections find it", async () => {
    const states: string[] = [];
    let resolve = () => {};
    const back = new Promise<void>((done) => {
      resolve = done;
    });
    const database = await started({
      onState: (state) => {
        states.push(state);
        if (state === "back") resolve();
      },
    });
    await withConnection(database, async (connection) => {
      await connection.collection("notes").insertOne({ text: "một" });
      const pid = await processWith(dataDir);
      if (pid === undefined) throw new Error("the server runs");
      process.kill(pid, "SIGKILL");
      await back;
      expect(states).toEqual(["lost", "back"]);
      await until(
        async () =>
          (await connection
            .collection("notes")
            .countDocuments()
            .catch(() => -1)) === 1,
      );
    });
  });
});

describe("connectionOptions", () => {
  test("names the database where the connection string doesn't", () => {
    expect(connectionOptions("remote", "mongodb://a:1,b:2/?replicaSet=rs0").dbName).toBe("diemcau");
    expect(connectionOptions("remote", "mongodb://user:secret@a:1,b:2/tinh?replicaSet=rs0").dbName).toBeUndefined();
  });

  test("writes through two connections to a server that writes one thing at a time", () => {
    expect(connectionOptions("embedded", "mongodb://127.0.0.1:1/x").maxPoolSize).toBe(2);
  });
});
