import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** What set-up keeps of its own: the lock between two set-ups, and the log of each step. */
export const setupFolder = path.join(root, "var", "setup");

/** The data folder, absolute: DATA_DIR, or `var` in the repository. */
export const dataFolder = path.resolve(root, process.env.DATA_DIR || "var");

/** Where tools are put that set-up builds or downloads. */
export const toolsFolder = path.join(dataFolder, "tools");

/** Where tools are looked for: a second data folder need not build them again. */
export const toolsFolders = [...new Set([toolsFolder, path.join(root, "var", "tools")])];

/** Suffix of everything that holds machine code. */
export const machine = `${process.platform}-${process.arch}`;

/** The version of a package that the lock file names. */
export function lockedVersion(name) {
  const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  return lock.packages[`node_modules/${name}`].version;
}

/** A short hash over files' bytes, in the order given: the key of what is made from them. */
export function hashOfFiles(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
