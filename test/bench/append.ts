import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Conferences } from "@diemcau/server/domain/meeting/Conferences";
import { connectStorage } from "@diemcau/server/storage/connectStorage";
import { openDatabase } from "@diemcau/server/storage/database/openDatabase";
import { actorOf, conferenceInput, unitOf } from "../support/domain.ts";
import { printFigures } from "./figures.ts";

const writers = 32;
const commitsEach = 100;

/** Commands acknowledged by the real database: 32 writers at once, in one conference and spread over eight. */
export async function benchAppend(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "diemcau-bench-"));
  const { MONGODB_URI: uri, MONGODB_BINARY: mongodBinary, EMBEDDED_MONGO_BIN: embeddedBinary } = process.env;
  const database = await openDatabase({ dataDir, uri, mongodBinary, embeddedBinary, name: `bench-${process.pid}` });
  const storage = await connectStorage(database);
  try {
    const conferences = new Conferences({
      store: storage.commits,
      directory: { unit: async (id) => unitOf(id), person: async () => null },
      ballots: storage.ballots,
      surroundings: { now: () => new Date(), newId: () => randomUUID() },
    });
    console.log(`database: ${database.kind}`);
    for (const count of [1, 8]) {
      const { values, seconds } = await write(conferences, count);
      const rate = Math.round(values.length / seconds);
      const what = `append, ${writers} writers in ${count} conference(s), ${rate} commits/s`;
      printFigures(what, values, "p99 ≤ 50 ms");
    }
  } finally {
    await storage.close();
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function write(conferences: Conferences, count: number): Promise<{ values: number[]; seconds: number }> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const made = await conferences.create(actorOf("office"), {
      commandId: randomUUID(),
      conference: conferenceInput(),
    });
    ids.push(made.id);
  }
  const values: number[] = [];
  const begun = performance.now();
  const writer = async (index: number) => {
    for (let commit = 0; commit < commitsEach; commit++) {
      const before = performance.now();
      await conferences.execute(actorOf("office"), {
        commandId: randomUUID(),
        conferenceId: ids[index % count] ?? "",
        type: "agenda.order",
        data: { itemIds: [] },
      });
      values.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, index) => writer(index)));
  return { values, seconds: (performance.now() - begun) / 1000 };
}
