import path from "node:path";
import { takeTurn } from "./lock.mjs";
import { dataFolder, setupFolder } from "./places.mjs";
import { Progress, secondsSince } from "./progress.mjs";
import { commandOf } from "./processes.mjs";
import { chromium } from "./steps/chromium.mjs";
import { client } from "./steps/client.mjs";
import { database } from "./steps/database.mjs";
import { ffmpeg } from "./steps/ffmpeg.mjs";
import { node24 } from "./steps/node24.mjs";
import { packages } from "./steps/packages.mjs";
import { worker } from "./steps/worker.mjs";

/** What the server's code needs. */
export const toolSteps = [packages, node24, worker, database, ffmpeg];

/** What `npm start` needs. */
export const serverSteps = [...toolSteps, client];

/** What tests, demo and measurements need. */
export const testSteps = [...serverSteps, chromium];

/** What type check, lint and format need. */
export const codeSteps = [packages, node24];

/**
 * Does these steps, each as soon as the ones that it needs are done, and answers with the Node to run things with and
 * the environment to hand to them. What a former run finished is only looked at. Two set-ups in one checkout take turns.
 */
export async function setUp(steps) {
  const begin = performance.now();
  const progress = new Progress();
  try {
    const present = peek(steps);
    const results = steps.every((step) => present[step.name]) ? present : await makeInTurn(steps, progress);
    for (const step of steps) {
      if (results === present) progress.line(`✓ ${step.title}: ${results[step.name].note}`);
    }
    progress.line(`Chuẩn bị xong sau ${secondsSince(begin)}.`);
    return handed(results);
  } finally {
    progress.close();
  }
}

/** What former set-ups left for these steps, as far as it goes, for a command that does none itself. */
export function whatIsThere(steps) {
  return handed(peek(steps));
}

/** The Node to run things with, and what programs are told by their environment. */
function handed(results) {
  const env = Object.assign({ DATA_DIR: dataFolder }, ...Object.values(results).map((result) => result?.env));
  return { node: results.node?.node, env };
}

/** What is there already, looking only as far as each step's needs are there. */
function peek(steps) {
  const present = {};
  for (const step of steps) {
    if ((step.needs ?? []).every((name) => present[name])) present[step.name] = step.check();
  }
  return present;
}

async function makeInTurn(steps, progress) {
  const turn = await takeTurn(path.join(setupFolder, "turns"), (pid) => {
    progress.line(`Một lần chuẩn bị khác đang chạy (tiến trình ${pid}: ${commandOf(pid)}), đang chờ nó xong.`);
  });
  try {
    return await makeAll(steps, progress);
  } finally {
    turn.close();
  }
}

async function makeAll(steps, progress) {
  const results = {};
  const running = new Map();
  const make = async (step) => {
    await Promise.all((step.needs ?? []).map((name) => running.get(name)));
    const shown = progress.begin(step.title);
    try {
      const line = (text) => progress.line(text);
      results[step.name] = step.check() ?? (await step.make({ at: shown.at, line }, results));
      shown.done(results[step.name].note);
    } catch (error) {
      shown.failed();
      throw error;
    }
  };
  for (const step of steps) running.set(step.name, make(step));
  // The first failure ends all: the caller exits, the guards end what runs, and the next start goes on from there.
  await Promise.all(running.values());
  return results;
}
