import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clip } from "@diemcau/shared/model/slides";
import { administrator, DossierHouse } from "../support/dossier.ts";
import { holdConference } from "../support/heldConference.ts";

const gibibyte = 1024 ** 3;
const filmBytes = 2 * gibibyte;

/** A dossier with a film of 2 GiB, out and in again: how long, and how much memory this process takes meanwhile. */
export async function benchDossier(): Promise<void> {
  const [from, to] = await Promise.all([DossierHouse.open(), DossierHouse.open()]);
  const place = path.join(from.folder, "dossier.zip");
  try {
    const held = await holdConference();
    const { file } = await from.files.put(film(), filmBytes);
    const clip: Clip = { id: "film", title: "Phim hai gibibyte", seconds: 3600, picture: file, sound: null };
    await held.bench.conferences.act(held.id, { kind: "system" }, () => ({ events: [{ type: "clip.added", clip }] }));
    await from.opened.storage.commits.adopt(held.bench.store.commits);
    await from.restart();
    await measured("export", () =>
      pipeline(Readable.from(from.dossiers.outgoing.open(administrator, held.id).bytes), createWriteStream(place)),
    );
    await measured("import", () => to.dossiers.incoming.take(administrator, createReadStream(place)));
    const same = from.views(held.id) === to.views(held.id);
    console.log(`views on the other server: ${same ? "the same to the byte" : "DIFFERENT"}`);
  } finally {
    await rm(place, { force: true });
    await Promise.all([from.close(), to.close()]);
  }
}

/** Bytes that don't pack, as a film's don't. */
async function* film(): AsyncIterable<Uint8Array> {
  const chunk = new Uint8Array(1024 * 1024);
  for (let sent = 0; sent < filmBytes; sent += chunk.byteLength) {
    crypto.getRandomValues(chunk.subarray(0, 65_536));
    yield chunk.slice();
  }
}

async function measured(what: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const begun = performance.now();
  await work().finally(() => clearInterval(watch));
  const seconds = (performance.now() - begun) / 1000;
  const rate = Math.round(filmBytes / seconds / 1024 / 1024);
  const grown = Math.round((most - before) / 1024 / 1024);
  console.log(`${what}: ${seconds.toFixed(1)} s, ${rate} MiB/s, memory grew by at most ${grown} MiB (wanted ≤ 256)`);
}
