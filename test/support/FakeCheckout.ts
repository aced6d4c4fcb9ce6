import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Program, start } from "./program.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

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

/** A checkout that holds the project's own tools, a lock file of one package, and an npm that installs nothing. */
export class FakeCheckout {
  readonly folder: string;
  readonly #programs: Program[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<FakeCheckout> {
    const checkout = new FakeCheckout(await mkdtemp(path.join(tmpdir(), "diemcau-setup-")));
    for (const name of ["run.cjs", "setup", "commands", "embedded-mongo"]) {
      await cp(path.join(root, "tools", name), path.join(checkout.folder, "tools", name), { recursive: true });
    }
    await checkout.lock("1.0.0");
    await checkout.write("bin/npm", npm);
    return checkout;
  }

  /** Writes the lock file, of one package in this version and of mediasoup. */
  async lock(version: string): Promise<void> {
    const packages = {
      "": { name: "x" },
      "node_modules/one": { version },
      "node_modules/mediasoup": { version: "3.27.1" },
    };
    await this.write("package-lock.json", JSON.stringify({ lockfileVersion: 3, packages }));
  }

  /** Writes a file that can be run; answers with its path. */
  async write(name: string, text = ""): Promise<string> {
    const file = path.join(this.folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    await chmod(file, 0o755);
    return file;
  }

  async remove(name: string): Promise<void> {
    await rm(path.join(this.folder, name));
  }

  /** Runs one of the project's commands in it. */
  run(args: string[], env: Record<string, string> = {}): Program {
    return this.start([process.execPath, path.join(this.folder, "tools", "run.cjs"), ...args], env);
  }

  /** Starts any command in its environment. */
  start(command: string[], env: Record<string, string> = {}): Program {
    const program = start(command, { ...this.#env, ...env });
    this.#programs.push(program);
    return program;
  }

  /** The environment of a shell in it, without what npm and Jest said to these tests. */
  get #env(): Record<string, string | undefined> {
    return {
      CHECKOUT: this.folder,
      PATH: `${path.join(this.folder, "bin")}${path.delimiter}${process.env.PATH}`,
      DATA_DIR: undefined,
      NODE_ENV: undefined,
      npm_execpath: undefined,
      npm_lifecycle_event: undefined,
    };
  }

  /** What its npm noted. */
  async calls(): Promise<string[]> {
    const text = await readFile(path.join(this.folder, "calls"), "utf8").catch(() => "");
    return text.split("\n").filter((line) => line !== "");
  }

  async close(): Promise<void> {
    for (const { child } of this.#programs) child.kill("SIGKILL");
    await rm(this.folder, { recursive: true, force: true });
  }
}
