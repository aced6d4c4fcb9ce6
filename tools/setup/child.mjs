import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync, openSync, statSync, writeSync, closeSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { root, setupFolder } from "./places.mjs";

const guard = fileURLToPath(new URL("./guard.mjs", import.meta.url));
const linesKept = 20;

/**
 * Runs a command to its end; all it prints goes to `var/setup/<log>.log`, line by line to `onLine` too.
 * Rejects with its last lines when it fails, or when `firstAnswer` is given and no such line came in that time.
 * The command never outlives this process.
 */
export function run(command, args, { log, env = process.env, cwd = root, onLine = () => {}, firstAnswer }) {
  mkdirSync(setupFolder, { recursive: true });
  const logFile = path.join(setupFolder, `${log}.log`);
  const output = openSync(logFile, "w");
  writeSync(output, `$ ${[command, ...args].join(" ")}\n`);
  const tail = [];
  const child = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let gaveUp = false;
  const giveUp = () => {
    gaveUp = true;
    child.stdin.destroy();
  };
  const impatience = firstAnswer && setTimeout(giveUp, firstAnswer.withinSeconds * 1000);
  const take = (line) => {
    if (firstAnswer?.line.test(line)) clearTimeout(impatience);
    writeSync(output, `${line}\n`);
    if (tail.push(line) > linesKept) tail.shift();
    onLine(line);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", take);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(impatience);
      closeSync(output);
      if (code === 0) resolve();
      else if (!gaveUp) reject(new CommandFailed(command, `kết thúc với mã ${code}`, tail, logFile));
      else
        reject(new CommandFailed(command, `không được trả lời trong ${firstAnswer.withinSeconds} giây`, tail, logFile));
    });
  });
}

/** A command did not end well; the message holds its last lines. */
export class CommandFailed extends Error {
  constructor(command, outcome, tail, logFile) {
    super([`${path.basename(command)} ${outcome}:`, ...tail.map((line) => `    ${line}`)].join("\n"));
    this.logFile = logFile;
  }
}

/** The absolute path of the first of these programs that PATH has, or undefined. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
      const file = path.join(folder, name);
      if (path.isAbsolute(folder) && isExecutable(file)) return file;
    }
  }
  return undefined;
}

/** Whether a file is there and may be run. */
export function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** What a short command prints, or undefined when it fails or takes longer than 10 s. */
export function answerOf(command, args, env = process.env) {
  const result = spawnSync(command, args, {
    encoding: "utf8",
    env,
    timeout: 10_000,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** The environment for a tool: without NODE_ENV and npm's settings, which change what and where it installs. */
export function plainEnvironment(more = {}) {
  const kept = Object.entries(process.env).filter(([name]) => name !== "NODE_ENV" && !/^npm_/i.test(name));
  return { ...Object.fromEntries(kept), NO_COLOR: "1", ...more };
}
