import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDataFolder } from "@diemcau/server/storage/dataFolder";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { runProgram } from "../../support/program.ts";

let folder: string;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), "diemcau-data-")), "data");
});

afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

const holds = `
  import { openDataFolder } from "./server/src/storage/dataFolder.ts";
  await openDataFolder(process.env.FOLDER);
  console.log("holds");
  setInterval(() => {}, 1000);
`;

describe("openDataFolder", () => {
  test("makes the folder and keeps it for one process, until it closes it", async () => {
    const first = await openDataFolder(folder);
    await expect(openDataFolder(folder)).rejects.toThrow(`${folder} đang được tiến trình ${process.pid} sử dụng`);
    first.close();
    (await openDataFolder(folder)).close();
  });

  test("names the process that holds it, and is free again when that one was killed with -9", async () => {
    const other = runProgram(holds, { FOLDER: folder });
    await other.line("holds");
    await expect(openDataFolder(folder)).rejects.toThrow(`tiến trình ${other.child.pid}`);
    other.child.kill("SIGKILL");
    await once(other.child, "exit");
    (await openDataFolder(folder)).close();
  });
});
