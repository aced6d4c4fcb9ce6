import { spawn } from "node:child_process";
import { once } from "node:events";

/** A program that reads somebody's file. */
export interface GuardedTask {
  command: string;
  args: readonly string[];
  /** Where it runs; its home and place for its own files. */
  folder: string;
  /** Gets what it writes to standard output, as it comes. */
  onOutput?: (text: string) => void;
}

/** What a guarded program may take. */
export interface GuardedLimits {
  milliseconds: number;
  /** Address space in KiB. */
  memory: number;
}

/** How a guarded program ended: well, in its time; and what it said last. */
export interface GuardedOutcome {
  well: boolean;
  said: string;
}

/** Characters kept of what a program says. */
const saidKept = 8000;

/**
 * Runs its arguments at low priority and without network where the system lets us, and kills its whole process group as soon as
 * standard input closes: we hold the other end, however we end.
 */
const guard = `
ulimit -v "$1"; shift
exec 3<&0
{ read -r _ <&3; kill -KILL -$$; } &
if unshare -rn true 2>/dev/null; then set -- unshare -rn "$@"; fi
nice -n 10 "$@" </dev/null 3<&-
`;

/** Runs a program to its end, or until its time is over or `signal` stops it; nothing of it is left then. */
export async function runGuarded(
  { command, args, folder, onOutput }: GuardedTask,
  limits: GuardedLimits,
  signal: AbortSignal,
): Promise<GuardedOutcome> {
  const windows = process.platform === "win32";
  const [program, given] = windows
    ? [command, [...args]]
    : ["/bin/sh", ["-c", guard, "guard", String(limits.memory), command, ...args]];
  const child = spawn(program, given, { cwd: folder, env: surroundings(folder), stdio: "pipe", detached: !windows });
  // The guard may be gone before we let go of it.
  child.stdin.on("error", () => undefined);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-saidKept);
  });
  child.stdout.setEncoding("utf8").on("data", (text: string) => onOutput?.(text));
  const stop = () => (windows ? child.kill("SIGKILL") : child.stdin.end());
  const timer = setTimeout(stop, limits.milliseconds);
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  try {
    const [code] = await once(child, "exit");
    return { well: code === 0, said };
  } catch (error) {
    return { well: false, said: String(error) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    // What it left running ends with its guard.
    child.stdin.end();
  }
}

/** Nothing of our own environment: it may name passwords. */
function surroundings(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, HOME: folder, TMPDIR: folder, LANG: "C.UTF-8" };
}
