import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { isAlive, start, type Program } from "../../support/program.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let checkout: string;

/** An npm that notes how it was called, and waits in the middle of an installation while there is a file "wait". */
const npm = `#!${process.execPath}
const fs = require("node:fs");
const here = process.env.CHECKOUT;
const note = (line) => fs.appendFileSync(here + "/calls", line + "\\n");
if (process.argv[2] === "view") process.exit(fs.existsSync(here + "/closed") ? 1 : console.log("1.0.0") ?? 0);
const settings = Object.keys(process.env).filter((name) => name === "NODE_ENV" || /^npm_/i.test(name));
note(JSON.stringify({ pid: process.pid, args: process.argv.slice(2), settings }));
if (fs.existsSync(here + "/broken")) process.exit(console.error("disk full") ?? 1);
fs.rmSync(here + "/node_modules/one", { recursive: true, force: true });
while (fs.existsSync(here + "/wait")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
fs.mkdirSync(here + "/node_modules/one", { recursive: true });
note("installed");
`;

beforeEach(async () => {
  checkout = await mkdtemp(path.join(tmpdir(), "diemcau-setup-"));
  for (const name of ["run.cjs", "setup", "commands"]) {
    await cp(path.join(root, "tools", name), path.join(checkout, "tools", name), { recursive: true });
  }
  const packages = { "": { name: "x" }, "node_modules/one": { version: "1.0.0" } };
  await writeFile(path.join(checkout, "package-lock.json"), JSON.stringify({ lockfileVersion: 3, packages }));
  await mkdir(path.join(checkout, "bin"));
  await writeFile(path.join(checkout, "bin", "npm"), npm);
  await chmod(path.join(checkout, "bin", "npm"), 0o755);
});

afterEach(() => rm(checkout, { recursive: true, force: true }));

function setUp(env: Record<string, string> = {}): Program {
  return start([process.execPath, path.join(checkout, "tools", "run.cjs"), "setup", "packages", "node"], {
    CHECKOUT: checkout,
    PATH: `${path.join(checkout, "bin")}${path.delimiter}${process.env.PATH}`,
    DATA_DIR: undefined,
    npm_execpath: undefined,
    npm_lifecycle_event: undefined,
    ...env,
  });
}

const flag = (name: string) => writeFile(path.join(checkout, name), "");
const unflag = (name: string) => rm(path.join(checkout, name));

async function calls(): Promise<string[]> {
  const text = await readFile(path.join(checkout, "calls"), "utf8").catch(() => "");
  return text.split("\n").filter((line) => line !== "");
}

type Call = { pid: number; args: string[]; settings: string[] };

async function firstCall(): Promise<Call> {
  for (;;) {
    const [first] = await calls();
    if (first !== undefined) return JSON.parse(first);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("set-up of a fresh checkout", () => {
  test("installs the packages once, each step one line with its time", async () => {
    const first = await setUp().ended();
    expect(first).toMatchObject({ code: 0 });
    expect(first.output).toMatch(/^✓ Gói thư viện: đã cài 1 gói \(\d+,\d giây\)$/m);
    const second = await setUp().ended();
    expect(second.output).toContain("✓ Gói thư viện: đã có");
    expect(await calls()).toHaveLength(2);
  });

  test("installs again when the lock file changed", async () => {
    await setUp().ended();
    const packages = { "": { name: "x" }, "node_modules/one": { version: "1.0.1" } };
    await writeFile(path.join(checkout, "package-lock.json"), JSON.stringify({ packages }));
    await setUp().ended();
    expect(await calls()).toHaveLength(4);
  });

  test("sets NODE_ENV and npm's settings aside for the installation", async () => {
    await setUp({ NODE_ENV: "production", npm_config_omit: "dev", NPM_CONFIG_DRY_RUN: "true" }).ended();
    expect((await firstCall()).settings).toEqual([]);
  });

  test("takes the packages that a plain npm install put there", async () => {
    await mkdir(path.join(checkout, "node_modules", "one"), { recursive: true });
    const note = { packages: { "node_modules/one": { version: "1.0.0" } } };
    await writeFile(path.join(checkout, "node_modules", ".package-lock.json"), JSON.stringify(note));
    expect((await setUp().ended()).output).toContain("khớp package-lock.json");
    expect(await calls()).toEqual([]);
  });

  test("killed with -9 in the middle, it leaves nothing running, and the next one goes on", async () => {
    await flag("wait");
    const killed = setUp();
    const { pid } = await firstCall();
    killed.child.kill("SIGKILL");
    await killed.ended();
    while (await isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
    await unflag("wait");
    expect(await setUp().ended()).toMatchObject({ code: 0 });
    expect((await calls()).filter((line) => line === "installed")).toHaveLength(1);
    expect(await readdir(path.join(checkout, "var", "setup", "turns"))).toEqual([]);
  });

  test("two at once wait for each other, and one installation serves both", async () => {
    await flag("wait");
    const first = setUp();
    await firstCall();
    const second = setUp();
    expect(await second.line("Một lần chuẩn bị khác đang chạy")).toContain(`tiến trình ${first.child.pid}`);
    await unflag("wait");
    expect(await first.ended()).toMatchObject({ code: 0 });
    expect(await second.ended()).toMatchObject({ code: 0 });
    expect((await calls()).filter((line) => line === "installed")).toHaveLength(1);
  });

  test("one that waits goes on when the one before it is killed with -9", async () => {
    await flag("wait");
    const first = setUp();
    await firstCall();
    const second = setUp();
    await second.line("Một lần chuẩn bị khác đang chạy");
    first.child.kill("SIGKILL");
    await unflag("wait");
    expect(await second.ended()).toMatchObject({ code: 0 });
    expect((await calls()).at(-1)).toBe("installed");
  });

  test("with the network closed it tries what npm keeps on the machine, at once", async () => {
    await flag("closed");
    expect((await setUp().ended()).output).toContain("Kho gói npm không trả lời");
    expect((await firstCall()).args).toContain("--offline");
  });

  test("a failed step gives its last lines and exit code 1, and is tried again", async () => {
    await flag("broken");
    const failed = await setUp().ended();
    expect(failed.code).toBe(1);
    expect(failed.output).toContain("Không cài được các gói thư viện");
    expect(failed.output).toContain("disk full");
    await unflag("broken");
    expect(await setUp().ended()).toMatchObject({ code: 0 });
  });

  test("an old Node is told to the user, not met as an error of syntax", async () => {
    const pretend = path.join(checkout, "old.cjs");
    await writeFile(pretend, 'Object.defineProperty(process.versions, "node", { value: "18.20.8" });');
    const old = start([process.execPath, "-r", pretend, path.join(checkout, "tools", "run.cjs"), "start"]);
    const { code, output } = await old.ended();
    expect(code).toBe(1);
    expect(output).toContain("Điểm Cầu cần Node.js 20.19 trở lên");
    expect(output).toContain("18.20.8");
  });
});
