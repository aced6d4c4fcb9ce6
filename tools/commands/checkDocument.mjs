import path from "node:path";
import { root } from "../setup/places.mjs";
import { codeSteps, setUp } from "../setup/setUp.mjs";
import { inForeground } from "./foreground.mjs";

/** `npm run check-document -- <file> [--kind minutes]`: says of each rule of the official form whether the document keeps it. */
export async function checkDocument(args) {
  const { node } = await setUp(codeSteps);
  const main = path.join(root, "server", "src", "documents", "checking", "main.ts");
  // npm goes to the project's folder; files are named from where somebody typed the command.
  const from = process.env.INIT_CWD ?? process.cwd();
  const [file, ...options] = args;
  const given = file === undefined || file.startsWith("-") ? args : [path.resolve(from, file), ...options];
  return inForeground(node, [main, ...given]).exitCode;
}
