import { readFile } from "node:fs/promises";

/** The kernel's ticks a second, as Linux shows them to programs. */
const ticks = 100;
const page = 4096;

/** What a set of processes has used so far: seconds of processor time, and bytes of memory now (Linux). */
export async function usageOf(pids: readonly number[]): Promise<{ seconds: number; bytes: number }> {
  const all = await Promise.all(pids.map(usage));
  return {
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

async function usage(pid: number): Promise<{ seconds: number; bytes: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // Behind the name, which may hold anything: utime, stime and resident pages (proc(5), fields 14, 15 and 24).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const at = (field: number) => Number(fields[field - 3]);
  return { seconds: (at(14) + at(15)) / ticks, bytes: at(24) * page };
}
