import path from "node:path";
import { root } from "../setup/places.mjs";
import { codeSteps, setUp, testSteps } from "../setup/setUp.mjs";
import { inForeground } from "./foreground.mjs";

const packages = ["shared", "server", "client", "test"];

/** `npm run setup`: everything, the browser for tests included, or only the steps of these names and their needs. */
export async function prepare(names) {
  const wanted = new Set(names);
  for (const step of testSteps.toReversed()) if (wanted.has(step.name)) step.needs?.forEach((name) => wanted.add(name));
  await setUp(names.length > 0 ? testSteps.filter((step) => wanted.has(step.name)) : testSteps);
  return 0;
}

/** `npm run typecheck`: all four packages. */
export async function typecheck() {
  return all(await checks(["types"]));
}

/** `npm run lint`: types, rules with import directions, and format. */
export async function lint() {
  return all(await checks(["types", "rules", "format"]));
}

/** `npm run format`: writes the format of these files, or of all. */
export async function format(args) {
  const { node } = await setUp(codeSteps);
  const files = args.length > 0 ? args : ["."];
  return inForeground(node, [program("@biomejs/biome/bin/biome"), "format", "--write", ...files]).exitCode;
}

async function checks(kinds) {
  const { node } = await setUp(codeSteps);
  const list = {
    types: packages.map((name) => [`kiểu của ${name}`, program("typescript/bin/tsc"), "-p", name, "--checkers", "1"]),
    rules: [["quy tắc và hướng phụ thuộc", program("oxlint/bin/oxlint"), "--deny-warnings"]],
    format: [["trình bày", program("@biomejs/biome/bin/biome"), "format", "--reporter=summary"]],
  };
  return kinds.flatMap((kind) => list[kind]).map(([title, ...args]) => ({ title, command: [node, ...args] }));
}

/** Runs every check, whatever the ones before it said, so that one run shows all there is to mend. */
async function all(list) {
  const failed = [];
  for (const { title, command } of list) {
    const [program, ...args] = command;
    const code = await inForeground(program, args).exitCode;
    console.log(`${code === 0 ? "✓" : "✗"} ${title}`);
    if (code !== 0) failed.push(title);
  }
  if (failed.length > 0) console.log(`Chưa đạt: ${failed.join(", ")}.`);
  return failed.length > 0 ? 1 : 0;
}

function program(file) {
  return path.join(root, "node_modules", file);
}
