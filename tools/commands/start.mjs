import path from "node:path";
import { root } from "../setup/places.mjs";
import { serverSteps, setUp } from "../setup/setUp.mjs";
import { inForeground } from "./foreground.mjs";

/** `npm start`: sets up, then serves until stopped; arguments go to the server. */
export async function start(args) {
  const { node, env } = await setUp(serverSteps);
  const main = path.join(root, "server", "src", "main.ts");
  const own = { NODE_ENV: "production", ...process.env, ...env, DIEMCAU_OWNER: "stdin" };
  return inForeground(node, [main, ...args], { env: own, watchesStdin: true }).exitCode;
}
