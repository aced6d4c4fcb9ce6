import { readFileSync } from "node:fs";

/**
 * When a process started, in the kernel's ticks since boot: with the pid it names one process for good, since pids are
 * used again. Undefined where there is no such process, "0" where there is no /proc.
 */
export function startOf(pid) {
  if (process.platform !== "linux") {
    try {
      process.kill(pid, 0);
      return "0";
    } catch (error) {
      return error.code === "EPERM" ? "0" : undefined;
    }
  }
  const fields = statOf(pid);
  const isThere = fields && fields[0] !== "Z" && fields[0] !== "X";
  return isThere ? fields[19] : undefined;
}

/** The fields of /proc/<pid>/stat from the third on, the state; the second, a command, may itself hold brackets. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(") ") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** The parent of a process, undefined where /proc doesn't tell. */
export function parentOf(pid) {
  return Number(statOf(pid)?.[1]) || undefined;
}

/** The session of a living process, undefined where /proc doesn't tell. */
export function sessionOf(pid) {
  return Number(startOf(pid) && statOf(pid)?.[3]) || undefined;
}

/** A process's command line, empty where /proc doesn't tell. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
  } catch {
    return "";
  }
}
