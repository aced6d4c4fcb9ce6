import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { root } from "../setup/places.mjs";
import { parentOf, commandOf, startOf } from "../setup/processes.mjs";

const guard = fileURLToPath(new URL("../setup/guard.mjs", import.meta.url));

/**
 * Runs a program with this one's output, passes SIGINT and SIGTERM on, and answers with its exit code. It ends when
 * this process ends, however that happens: by watching its standard input itself (`watchesStdin`), else by a guard.
 * It gets a session of its own, so that Ctrl+C reaches it once, through us.
 */
export function inForeground(command, args, { env = process.env, watchesStdin = false } = {}) {
  const [program, ...rest] = watchesStdin ? [command, ...args] : [process.execPath, guard, command, ...args];
  const child = spawn(program, rest, { cwd: root, env, detached: true, stdio: ["pipe", "inherit", "inherit"] });
  const send = (signal) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(watchesStdin ? child.pid : -child.pid, signal);
  };
  const handlers = ["SIGINT", "SIGTERM"].map((signal) => {
    const handler = oncePerMoment(() => send(signal));
    process.on(signal, handler);
    return [signal, handler];
  });
  child.stdin.on("error", () => {});
  const exitCode = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  });
  return { exitCode, kill: () => send("SIGKILL") };
}

/** A terminal and npm both pass on one Ctrl+C; a second one a moment later is meant. */
function oncePerMoment(act) {
  let last = -Infinity;
  return () => {
    if (performance.now() - last < 500) return;
    last = performance.now();
    act();
  };
}

/** Ends this process when npm, which started it, was killed: npm doesn't take its scripts along. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const chain = [parent, parentOf(parent)].filter((pid) => pid > 1);
  const npm = chain.find((pid) => /\bnpm\b/.test(commandOf(pid))) ?? parent;
  const started = startOf(npm);
  setInterval(() => {
    if (process.ppid !== parent || startOf(npm) !== started) process.exit(1);
  }, 500).unref();
}
