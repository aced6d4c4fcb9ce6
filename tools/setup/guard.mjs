// Runs a command for set-up and ends it, with all its children, as soon as set-up is gone, however it went: set-up
// holds the other end of standard input. Started as the leader of a session of its own, which it kills whole.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { sessionOf } from "./processes.mjs";

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });

process.stdin.on("end", endAll).on("error", endAll).resume();

child.on("error", (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(127);
});
child.on("exit", (code, signal) => process.exit(signal ? 128 : code));

/** Not by the process group alone: ninja gives each compiler a group of its own. */
function endAll() {
  if (process.platform === "linux") while (killSession() > 0);
  process.kill(-process.pid, "SIGKILL");
}

/** Kills the others in this session; answers how many there were. */
function killSession() {
  const pids = readdirSync("/proc").map(Number);
  const others = pids.filter((pid) => pid > 0 && pid !== process.pid && sessionOf(pid) === process.pid);
  for (const pid of others) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has just ended by itself.
    }
  }
  return others.length;
}
