import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./freePort.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** The real server in a process of its own, on a free port and an own data folder, so that it can be killed and started again. */
export class ServerProcess {
  readonly port: number;
  readonly dataDir: string;
  private readonly args: string[];
  private readonly env: Record<string, string>;
  private child: ChildProcess | null = null;
  private output = "";

  private constructor(port: number, dataDir: string, args: string[], env: Record<string, string>) {
    this.port = port;
    this.dataDir = dataDir;
    this.args = args;
    this.env = env;
  }

  /** Starts a server; `empty` seeds nothing, otherwise the demo is there. Resolves when it answers `/readyz`. */
  static async start({
    empty = false,
    dataDir,
    env = {},
  }: {
    empty?: boolean;
    dataDir?: string;
    env?: Record<string, string>;
  } = {}): Promise<ServerProcess> {
    const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), "diemcau-")));
    const server = new ServerProcess(await freePort(), folder, empty ? ["--empty"] : [], env);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** What the server printed so far. */
  get printed(): string {
    return this.output;
  }

  /** Starts it again on the same port and folder. */
  async start(): Promise<void> {
    const args = ["--disable-warning=ExperimentalWarning", path.join(root, "server/src/main.ts"), ...this.args];
    const env = {
      ...process.env,
      PORT: String(this.port),
      DATA_DIR: this.dataDir,
      DIEMCAU_OWNER: "stdin",
      NODE_OPTIONS: "",
      ...this.env,
    };
    const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "pipe"] });
    this.child = child;
    const collect = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-200_000);
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const exited = once(child, "exit").then(() => {
      throw new Error(`the server ended before it was ready:\n${this.output}`);
    });
    await Promise.race([exited, this.ready(child)]);
  }

  /** Process ids of the media workers it runs (Linux). */
  async workerPids(): Promise<number[]> {
    const children = await readFile(`/proc/${this.pid}/task/${this.pid}/children`, "utf8");
    const pids = children.split(" ").filter((pid) => pid !== "");
    const names = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
    return pids.filter((_, index) => names[index]?.includes("mediasoup-worker")).map(Number);
  }

  /** Ends it as a power cut would. */
  async kill9(): Promise<void> {
    await this.end("SIGKILL");
  }

  /** Ends it politely and removes its data. */
  async close(): Promise<void> {
    await this.end("SIGTERM");
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  }

  private async ready(child: ChildProcess): Promise<void> {
    while (child.exitCode === null && child.signalCode === null) {
      const response = await fetch(`${this.url}/readyz`).catch(() => null);
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
