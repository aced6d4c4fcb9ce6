import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

/** A data folder that this process alone may use until `close`. */
export type DataFolder = { path: string; close(): void };

/** Another process uses the data folder; the message names it and the two ways out. */
export class DataFolderInUse extends Error {
  override name = "DataFolderInUse";
}

/**
 * Makes the data folder when it isn't there and locks it. The lock is the one that SQLite takes on its file: the
 * operating system gives it back when the process ends, even killed, so there is no stale lock to judge.
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  await mkdir(folder, { recursive: true });
  const holder = path.join(folder, "lock.json");
  const lock = new DatabaseSync(path.join(folder, "lock.sqlite"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw new DataFolderInUse(await message(folder, holder), { cause: error });
  }
  await writeFile(holder, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  return { path: folder, close: () => lock.close() };
}

async function message(folder: string, holder: string): Promise<string> {
  const { pid } = await readFile(holder, "utf8")
    .then((text): { pid?: unknown } => JSON.parse(text))
    .catch(() => ({ pid: undefined }));
  const by = typeof pid === "number" ? `tiến trình ${pid}` : "một tiến trình khác";
  return (
    `Thư mục dữ liệu ${folder} đang được ${by} sử dụng.\n` +
    "Hãy dừng tiến trình đó, hoặc chọn thư mục khác: DATA_DIR=<thư mục> npm start"
  );
}
