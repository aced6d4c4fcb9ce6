import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";

/** How to start a database server: it must stop when its standard input closes. */
export type ServerCommand = { command: string; args: string[] };

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const startWithinMs = 60_000;
const stopWithinMs = 15_000;
const linesKept = 20;

/**
 * A database server that we run as our child, for as long as we live: we hold its standard input, which closes with
 * us however we end. It is started again, on the same port and folder, when it ends by itself.
 */
export class ServerProcess {
  readonly #start: ServerCommand;
  readonly #port: number;
  readonly #onState: (state: "lost" | "back") => void;
  #child: Child | undefined;
  #lines: string[] = [];
  #closing = false;

  constructor(start: ServerCommand, port: number, onState: (state: "lost" | "back") => void) {
    this.#start = start;
    this.#port = port;
    this.#onState = onState;
  }

  /** Resolves when the server takes connections; rejects with its last lines when it ends before. */
  async open(): Promise<void> {
    const { command, args } = this.#start;
    // A session of its own: Ctrl+C in a terminal reaches us, who still need the database to end in order.
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], detached: true });
    this.#child = child;
    // A server that ended leaves a broken pipe, which its exit tells better.
    child.stdin.on("error", () => {});
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => this.#keep(text));
    const ended = once(child, "exit").then(
      () => "ended" as const,
      (error: unknown) => {
        this.#keep(String(error));
        return "ended" as const;
      },
    );
    const outcome = await Promise.race([ended, this.#untilListening(child)]);
    if (outcome !== "listening") {
      killAll(child);
      throw new Error(`Máy chủ cơ sở dữ liệu không khởi động được (${command}).\n${this.#lines.join("\n")}`);
    }
    void ended.then(() => this.#revive());
  }

  /** Asks the server to stop, and resolves when it has. */
  async close(): Promise<void> {
    this.#closing = true;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, "exit");
    child.stdin.end();
    const timer = setTimeout(() => killAll(child), stopWithinMs);
    await exit;
    clearTimeout(timer);
  }

  async #untilListening(child: Child): Promise<"listening" | "timeout"> {
    const deadline = performance.now() + startWithinMs;
    while (performance.now() < deadline && child.exitCode === null && child.signalCode === null) {
      if (await accepts(this.#port)) return "listening";
      await wait(25);
    }
    return "timeout";
  }

  async #revive(): Promise<void> {
    if (this.#closing) return;
    this.#onState("lost");
    for (let pause = 200; !this.#closing; pause = Math.min(pause * 2, 10_000)) {
      try {
        await this.open();
        this.#onState("back");
        return;
      } catch {
        await wait(pause, undefined, { ref: false });
      }
    }
  }

  #keep(text: string): void {
    this.#lines.push(...text.split("\n").filter((line) => line.trim() !== ""));
    this.#lines.splice(0, Math.max(0, this.#lines.length - linesKept));
  }
}

/** Kills the server and whatever it started, which are one process group. */
function killAll(child: Child): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, "SIGKILL");
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
