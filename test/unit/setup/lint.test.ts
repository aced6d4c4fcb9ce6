import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { start } from "../../support/program.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** One line of code in a place where it must not stand, and the rule that says so. */
const violations: [file: string, code: string, rule: string][] = [
  ["server/src/domain/meeting/a.ts", 'import "../../http/x.ts";', "no-restricted-imports"],
  ["server/src/domain/meeting/b.ts", 'import "node:fs";', "no-restricted-imports"],
  ["server/src/domain/meeting/c.ts", 'import "mongoose";', "no-restricted-imports"],
  ["server/src/media/a.ts", 'import "../storage/x.ts";', "no-restricted-imports"],
  ["server/src/media/b.ts", 'import "../realtime/x.ts";', "no-restricted-imports"],
  ["server/src/storage/a.ts", 'import "../http/x.ts";', "no-restricted-imports"],
  ["server/src/http/a.ts", 'import "../main.ts";', "no-restricted-imports"],
  ["server/src/http/b.ts", 'import "@diemcau/client/x";', "no-restricted-imports"],
  ["client/src/scenes/a.tsx", 'import "@diemcau/server/x";', "no-restricted-imports"],
  ["client/src/scenes/b.tsx", 'import "../app/x.ts";', "no-restricted-imports"],
  ["client/src/features/a.ts", 'import "../../scenes/x.tsx";', "no-restricted-imports"],
  ["client/src/conference/a.ts", 'import "react";', "no-restricted-imports"],
  ["client/src/conference/b.ts", 'import "../features/x.ts";', "no-restricted-imports"],
  ["client/src/api/a.ts", 'import "node:fs";', "no-restricted-imports"],
  ["shared/src/rules/a.ts", 'import "node:fs";', "no-restricted-imports"],
  ["shared/src/rules/b.ts", 'import "../../../server/src/x.ts";', "no-restricted-imports"],
  ["shared/src/rules/c.ts", "export const a: any = 1;", "no-explicit-any"],
  ["shared/src/rules/d.ts", "export const a = (b: string | null) => b!.length;", "no-non-null-assertion"],
  ["shared/src/rules/e.ts", "// một dòng\n".repeat(501), "max-lines"],
];

const allowed: [file: string, code: string][] = [
  ["server/src/storage/fine.ts", 'import "../domain/x.ts";\nimport "node:fs";\nimport "mongoose";'],
  ["server/src/http/fine.ts", 'import "../storage/x.ts";\nimport "@diemcau/shared/x";'],
  ["client/src/scenes/fine.tsx", 'import "../features/x.ts";\nimport "react";'],
  ["test/unit/fine.ts", 'import "@diemcau/server/x";\nimport "@diemcau/client/x";\nimport "node:fs";'],
];

let folder: string;
let output: string;
let code: number | null;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "diemcau-lint-"));
  await cp(path.join(root, ".oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
  await symlink(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  for (const [file, text] of [...violations, ...allowed]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
  const oxlint = path.join(root, "node_modules", "oxlint", "bin", "oxlint");
  const where = ["-c", path.join(folder, ".oxlintrc.json"), "--format=unix", folder];
  ({ output, code } = await start([process.execPath, oxlint, ...where]).ended());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("lint", () => {
  test("fails", () => expect(code).toBe(1));

  test.each(violations)("finds what is wrong in %s", (file, _code, rule) => {
    const lines = output.split("\n").filter((line) => line.includes(file));
    expect(lines.join("\n")).toContain(rule);
  });

  test.each(allowed)("finds nothing in %s", (file) => {
    expect(output).not.toContain(file);
  });
});
