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
  try {
    // The second field, the command in brackets, may itself hold spaces and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    const zombie = fields[0] === "Z" || fields[0] === "X";
    return zombie ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** The parent of a process, undefined where /proc doesn't tell. */
export function parentOf(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ")[1],
    );
  } catch {
    return undefined;
  }
}

/** A process's command line, empty where /proc doesn't tell. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
  } catch {
    return "";
  }
}
