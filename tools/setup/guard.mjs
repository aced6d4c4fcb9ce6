// Runs a command for set-up and ends it, with all its children, as soon as set-up is gone, however it went: set-up
// holds the other end of standard input. Started as the leader of a process group of its own, which it kills whole.
import { spawn } from "node:child_process";

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });

const endAll = () => process.kill(-process.pid, "SIGKILL");
process.stdin.on("end", endAll).on("error", endAll).resume();

child.on("error", (error) => {
  console.error(`${command}: ${error.message}`);
  process.exit(127);
});
child.on("exit", (code, signal) => process.exit(signal ? 128 : code));
