import path from "node:path";
import { root } from "../setup/places.mjs";
import { setUp, testSteps } from "../setup/setUp.mjs";
import { inForeground } from "./foreground.mjs";

/** `npm run demo` and `npm run bench`: set up, browser included, then run their program with the arguments. */
export async function play(name, args) {
  const { node, env } = await setUp(testSteps);
  const main = path.join(root, "test", name, "main.ts");
  return inForeground(node, [main, ...args], { env: { ...process.env, ...env } }).exitCode;
}
