import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A Node program of a few lines, run as a process of its own from the repository's root. */
export type Program = {
  child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Resolves with the first line printed that begins so, without that beginning. */
  line(beginning: string): Promise<string>;
  /** All that was printed, once it has ended, and its exit code. */
  ended(): Promise<{ code: number | null; output: string }>;
};

/** Starts `node --input-type=module -e source`; `import` in it finds the project's packages. */
export function runProgram(source: string, env: Record<string, string | undefined> = {}): Program {
  return start([process.execPath, "--input-type=module", "-e", source], env);
}

/** Starts a command; variables that are undefined are taken out of its environment. */
export function start([command = "", ...args]: string[], env: Record<string, string | undefined> = {}): Program {
  const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const exit = once(child, "close");
  return {
    child,
    async line(beginning) {
      for (;;) {
        const found = output
          .split("\n")
          .slice(0, -1)
          .find((line) => line.startsWith(beginning));
        if (found !== undefined) return found.slice(beginning.length).trim();
        const more = once(child.stdout, "data").then(() => true);
        if (!(await Promise.race([more, exit.then(() => false)])))
          throw new Error(`ended without "${beginning}":\n${output}`);
      }
    },
    async ended() {
      await exit;
      return { code: child.exitCode, output };
    },
  };
}

/** Whether a process lives; one that waits for its parent to look (a zombie) doesn't. */
export async function isAlive(pid: number): Promise<boolean> {
  const { readFile } = await import("node:fs/promises");
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "Z) Z");
  return !/\) [ZX]/.test(stat);
}
