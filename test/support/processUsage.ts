import { readdir, readFile } from "node:fs/promises";

/** Clock ticks a second that /proc counts in (proc(5); 100 on Linux). */
const ticks = 100;

/** What a process and all it started have used so far. */
export interface Usage {
  /** Seconds of one core. */
  seconds: number;
  /** Resident memory, in bytes. */
  memory: number;
}

interface Entry {
  pid: number;
  parent: number;
  command: string;
  usage: Usage;
}

/** Usage of the processes below `pid`, itself included, whose command line passes `filter`. Linux alone. */
export async function usageOf(pid: number, filter: (command: string) => boolean = () => true): Promise<Usage> {
  const entries = await allEntries();
  const family = new Set([pid]);
  // Parents come before their children in the order of ids, but for ids that wrapped around: two rounds find both.
  for (const { pid: one, parent } of [...entries, ...entries]) if (family.has(parent)) family.add(one);
  const counted = entries.filter((entry) => family.has(entry.pid) && filter(entry.command));
  return {
    seconds: counted.reduce((sum, { usage }) => sum + usage.seconds, 0),
    memory: counted.reduce((sum, { usage }) => sum + usage.memory, 0),
  };
}

async function allEntries(): Promise<Entry[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const entries = await Promise.all(names.map((name) => entryOf(Number(name)).catch(() => null)));
  return entries.flatMap((entry) => entry ?? []).sort((a, b) => a.pid - b.pid);
}

async function entryOf(pid: number): Promise<Entry> {
  const [stat, command, memory] = await Promise.all([
    readFile(`/proc/${pid}/stat`, "utf8"),
    readFile(`/proc/${pid}/cmdline`, "utf8"),
    readFile(`/proc/${pid}/statm`, "utf8"),
  ]);
  // The second field is the name in brackets and may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const seconds = (Number(fields[11]) + Number(fields[12])) / ticks;
  return { pid, parent: Number(fields[1]), command, usage: { seconds, memory: Number(memory.split(" ")[1]) * 4096 } };
}
