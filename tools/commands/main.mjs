import path from "node:path";
import { fileURLToPath } from "node:url";
import { onPath } from "../setup/child.mjs";
import { root } from "../setup/places.mjs";
import { SetupError } from "../setup/SetupError.mjs";
import { packages } from "../setup/steps/packages.mjs";
import { endWithNpm, inForeground } from "./foreground.mjs";

const modules = path.join(root, "node_modules") + path.sep;

/** Does one of the commands in package.json and ends the process with its exit code. */
export async function main([name, ...args]) {
  endWithNpm();
  try {
    process.exit((await onAnotherNode([name, ...args])) ?? (await command(name, args)));
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exit(1);
  }
}

/** Each command is loaded only when it is called: `start` has 5 s for everything. */
async function command(name, args) {
  switch (name) {
    case "setup":
      return (await import("./code.mjs")).prepare(args);
    case "start":
      return (await import("./start.mjs")).start(args);
    case "test":
      return (await import("./test.mjs")).test(args);
    case "lint":
    case "typecheck":
    case "format":
      return (await import("./code.mjs"))[name](args);
    case "demo":
    case "bench":
      return (await import("./play.mjs")).play(name, args);
    case "check-document":
      return (await import("./checkDocument.mjs")).checkDocument(args);
    default:
      throw new SetupError(
        `Không có lệnh "${name}". Các lệnh: start, test, lint, typecheck, format, demo, bench, check-document, setup.`,
      );
  }
}

/**
 * npm puts the Node that a package carries before the machine's own. When packages are to be installed anew that file
 * goes away, so the command is then run by the machine's own Node; answers with its exit code, undefined when not needed.
 */
async function onAnotherNode(args) {
  if (!process.execPath.startsWith(modules) || packages.check()) return undefined;
  const node = machinesNode();
  if (!node) {
    throw new SetupError(
      "Cần cài lại các gói thư viện, mà Node đang chạy là một trong số đó. Hãy gõ lại lệnh bằng Node của máy.",
    );
  }
  const env = { ...process.env, PATH: pathWithoutModules().join(path.delimiter) };
  return inForeground(node, [fileURLToPath(new URL("../run.cjs", import.meta.url)), ...args], { env }).exitCode;
}

function machinesNode() {
  const npms = process.env.npm_node_execpath;
  if (npms && !npms.startsWith(modules)) return npms;
  const found = onPath("node");
  return found?.startsWith(modules) ? undefined : found;
}

function pathWithoutModules() {
  return (process.env.PATH ?? "").split(path.delimiter).filter((folder) => !`${folder}${path.sep}`.startsWith(modules));
}
