import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { runProgram } from "../../support/program.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "diemcau-lock-"));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Adds one to a number in a file, slowly, in turn; or takes its turn and keeps it. */
const program = `
  import { takeTurn } from "./tools/setup/lock.mjs";
  import { readFileSync, writeFileSync } from "node:fs";
  import { setTimeout as wait } from "node:timers/promises";
  const { FOLDER, KEEPS } = process.env;
  const turn = await takeTurn(FOLDER + "/turns");
  console.log("mine");
  if (KEEPS) await wait(1e9);
  const before = Number(readFileSync(FOLDER + "/number", "utf8"));
  await wait(50);
  writeFileSync(FOLDER + "/number", String(before + 1));
  turn.close();
`;

test("many processes at once have their turns one after another", async () => {
  await writeFile(path.join(folder, "number"), "0");
  const programs = Array.from({ length: 5 }, () => runProgram(program, { FOLDER: folder }));
  for (const { ended } of programs) expect(await ended()).toMatchObject({ code: 0 });
  expect(await readFile(path.join(folder, "number"), "utf8")).toBe("5");
});

test("a turn whose process was killed with -9 is over", async () => {
  await writeFile(path.join(folder, "number"), "0");
  const keeper = runProgram(program, { FOLDER: folder, KEEPS: "yes" });
  await keeper.line("mine");
  const next = runProgram(program, { FOLDER: folder });
  keeper.child.kill("SIGKILL");
  expect(await next.ended()).toMatchObject({ code: 0 });
  expect(await readFile(path.join(folder, "number"), "utf8")).toBe("1");
});
