import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Which server keeps the data: one elsewhere (MONGODB_URI), or one that we start: a real mongod, or the embedded one. */
export type DatabaseKind = "remote" | "mongod" | "embedded";

/** The kind whose data a database folder holds, undefined in a new one. */
export async function keptKind(folder: string): Promise<Exclude<DatabaseKind, "remote"> | undefined> {
  const text = await readFile(path.join(folder, "kind"), "utf8").catch(() => "");
  const kind = text.trim();
  return kind === "mongod" || kind === "embedded" ? kind : undefined;
}

/** Notes the kind; set-up reads it too, so that a mongod installed later doesn't hide what the embedded one keeps. */
export async function keepKind(folder: string, kind: DatabaseKind): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, "kind"), `${kind}\n`);
}
