import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startOf } from "./processes.mjs";

/**
 * One process at a time, by Lamport's bakery algorithm over a folder: who comes takes a number one above the highest
 * there, and the lowest number whose process still lives has its turn. A file names its process (pid and start time),
 * so one whose owner was killed is simply no longer counted; there is no stale lock to break, and no race to break it.
 */
export async function takeTurn(folder, onWait = () => {}) {
  mkdirSync(folder, { recursive: true });
  const me = `${process.pid}.${startOf(process.pid)}`;
  const choosing = path.join(folder, `choosing.${me}`);
  writeFileSync(choosing, "");
  const highest = Math.max(0, ...entries(folder).map((entry) => entry.number ?? 0));
  const mine = { number: highest + 1, pid: process.pid };
  const ticket = path.join(folder, `${mine.number}.${me}`);
  renameSync(choosing, ticket);

  let told = false;
  let abandoned = false;
  for (;;) {
    const others = entries(folder).filter((entry) => entry.pid !== process.pid);
    const living = others.filter((entry) => startOf(entry.pid) === entry.start);
    for (const entry of others) {
      if (living.includes(entry)) continue;
      rmSync(path.join(folder, entry.file), { force: true });
      abandoned = true;
    }
    const first = living.find((entry) => entry.number === undefined || isBefore(entry, mine));
    if (!first) break;
    if (!told) onWait(first.pid);
    told = true;
    await wait(200);
  }
  // Whoever was killed had children; their guards end them at once, and this leaves them the time.
  if (abandoned) await wait(500);
  return { close: () => rmSync(ticket, { force: true }) };
}

function isBefore(one, other) {
  return one.number === other.number ? one.pid < other.pid : one.number < other.number;
}

function entries(folder) {
  return readdirSync(folder).map((file) => {
    const [number, pid, start] = file.split(".");
    return { file, number: number === "choosing" ? undefined : Number(number), pid: Number(pid), start };
  });
}
