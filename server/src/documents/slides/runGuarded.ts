import { spawn } from "node:child_process";
import { once } from "node:events";

/** What a guarded program may take. */
export interface GuardedLimits {
  milliseconds: number;
  /** Address space in KiB. */
  memory: number;
}

/**
 * Runs its arguments without network where the system lets us, and kills its whole process group as soon as standard input
 * closes: we hold the other end, however we end.
 */
const guard = `
ulimit -v "$1"; shift
exec 3<&0
{ read -r _ <&3; kill -KILL -$$; } &
if unshare -rn true 2>/dev/null; then set -- unshare -rn "$@"; fi
"$@" </dev/null 3<&-
`;

/** Runs a program that reads somebody's file, to its end. Answers whether it ended well in its time; nothing of it is left then. */
export async function runGuarded(
  { command, args, folder }: { command: string; args: readonly string[]; folder: string },
  limits: GuardedLimits,
  signal: AbortSignal,
): Promise<boolean> {
  const windows = process.platform === "win32";
  const [program, given] = windows
    ? [command, [...args]]
    : ["/bin/sh", ["-c", guard, "guard", String(limits.memory), command, ...args]];
  const child = spawn(program, given, {
    cwd: folder,
    // Nothing of our own environment: it may name passwords.
    env: {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      TMPDIR: folder,
      LANG: "C.UTF-8",
      SystemRoot: process.env.SystemRoot,
    },
    stdio: ["pipe", "ignore", "ignore"],
    detached: !windows,
  });
  // The guard may be gone before we let go of it.
  child.stdin.on("error", () => undefined);
  const stop = () => (windows ? child.kill("SIGKILL") : child.stdin.end());
  const timer = setTimeout(stop, limits.milliseconds);
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  try {
    const [code] = await once(child, "exit");
    return code === 0;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    // What it left running ends with its guard.
    child.stdin.end();
  }
}
