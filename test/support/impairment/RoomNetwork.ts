import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a command and gives what it printed; rejects with what it complained of. */
export async function run(command: string, ...args: string[]): Promise<string> {
  return (await execute(command, args)).stdout;
}

/** What makes the network bad, the same in both directions. */
export interface Impairment {
  /** Packets lost by chance, in percent. */
  loss?: number;
  /** What the link carries, in kbit/s; more waits, at most 400 ms. */
  rate?: number;
}

let made = 0;

/**
 * A room's own network on this machine (Linux): a namespace, joined to the server by a virtual cable that can be bad or
 * be taken out. All of it goes with {@link close}, and also when this process is killed.
 */
export class RoomNetwork {
  /** Where the room reaches the server. */
  readonly serverAddress: string;
  /** What programs of the room are run by, with their own arguments. */
  readonly launcher: string;
  readonly #name: string;
  readonly #janitor: ChildProcess;
  readonly #folder: string;

  private constructor(name: string, subnet: string, folder: string, janitor: ChildProcess) {
    this.#name = name;
    this.#folder = folder;
    this.#janitor = janitor;
    this.serverAddress = `${subnet}.1`;
    this.launcher = path.join(folder, "chromium");
  }

  /** Why this machine can't make such networks; `null` where it can. */
  static async missing(): Promise<string | null> {
    const name = `dc-try-${process.pid}`;
    try {
      await run("ip", "netns", "add", name);
      await run("ip", "netns", "exec", name, "iptables", "-A", "OUTPUT", ...byChance(1));
      await run("ip", "netns", "exec", name, "tc", "qdisc", "add", "dev", "lo", "root", ...narrow(1000));
      return null;
    } catch (error) {
      const why = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
      return `network namespaces need root, and ip, tc and iptables with the statistic match: ${why}`;
    } finally {
      await run("ip", "netns", "del", name).catch(() => undefined);
    }
  }

  /** Makes a network whose room has no way but to this machine. `program` is what the launcher starts in it. */
  static async open(program: string): Promise<RoomNetwork> {
    const name = `dc-${process.pid}-${++made}`;
    const subnet = `10.203.${(process.pid + made) % 250}`;
    const { outside, inside } = cable(name);
    const folder = await mkdtemp(path.join(tmpdir(), "diemcau-net-"));
    // Cleans up once its input ends, however this process does.
    const janitor = spawn("sh", ["-c", `cat >/dev/null; ${tearDown(name, folder)}`], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    const network = new RoomNetwork(name, subnet, folder, janitor);
    try {
      await run("ip", "netns", "add", name);
      await run("ip", "link", "add", outside, "type", "veth", "peer", "name", inside, "netns", name);
      await run("ip", "addr", "add", `${subnet}.1/30`, "dev", outside);
      await run("ip", "link", "set", outside, "up");
      await network.#inside("ip", "addr", "add", `${subnet}.2/30`, "dev", inside);
      await network.#inside("ip", "link", "set", "lo", "up");
      await network.#inside("ip", "link", "set", inside, "up");
      await writeFile(network.launcher, `#!/bin/sh\nexec ip netns exec ${name} ${program} "$@"\n`);
      await chmod(network.launcher, 0o755);
      return network;
    } catch (error) {
      await network.close();
      throw error;
    }
  }

  /** Makes the cable bad from now on. */
  async impair({ loss, rate }: Impairment): Promise<void> {
    if (loss !== undefined)
      for (const chain of ["INPUT", "OUTPUT"]) await this.#inside("iptables", "-A", chain, ...byChance(loss));
    if (rate === undefined) return;
    await this.#inside("tc", "qdisc", "replace", "dev", this.#cable.inside, "root", ...narrow(rate));
    await run("tc", "qdisc", "replace", "dev", this.#cable.outside, "root", ...narrow(rate));
  }

  /** Sends the room's UDP for one of the server's ports to another one, where a relay waits. */
  async divert(port: number, relay: number): Promise<void> {
    const to = `${this.serverAddress}:${relay}`;
    const match = ["-p", "udp", "-d", this.serverAddress, "--dport", String(port)];
    await this.#inside("iptables", "-t", "nat", "-A", "OUTPUT", ...match, "-j", "DNAT", "--to-destination", to);
  }

  /** Makes the cable good again. */
  async mend(): Promise<void> {
    for (const chain of ["INPUT", "OUTPUT"]) await this.#inside("iptables", "-F", chain);
    // A cable that was not narrowed has nothing to take off.
    await this.#inside("tc", "qdisc", "del", "dev", this.#cable.inside, "root").catch(() => undefined);
    await run("tc", "qdisc", "del", "dev", this.#cable.outside, "root").catch(() => undefined);
  }

  /** Takes the cable out, as the room's machine notices too. */
  async unplug(): Promise<void> {
    await this.#inside("ip", "link", "set", this.#cable.inside, "down");
  }

  async plugIn(): Promise<void> {
    await this.#inside("ip", "link", "set", this.#cable.inside, "up");
  }

  /** Nothing gets through any more, and nobody is told: a provider's line that failed. */
  async silence(): Promise<void> {
    await this.#inside("iptables", "-I", "INPUT", "!", "-i", "lo", "-j", "DROP");
    await this.#inside("iptables", "-I", "OUTPUT", "!", "-o", "lo", "-j", "DROP");
  }

  /** Ends whatever runs in the room, and removes everything. */
  async close(): Promise<void> {
    const done = once(this.#janitor, "exit");
    this.#janitor.stdin?.end();
    if (this.#janitor.exitCode === null) await done;
    await rm(this.#folder, { recursive: true, force: true });
  }

  get #cable(): { outside: string; inside: string } {
    return cable(this.#name);
  }

  #inside(command: string, ...args: string[]): Promise<string> {
    return run("ip", "netns", "exec", this.#name, command, ...args);
  }
}

/** Names of the cable's two ends; the kernel takes 15 letters. */
function cable(name: string): { outside: string; inside: string } {
  const number = name.replace("dc-", "");
  return { outside: `dco${number}`, inside: `dci${number}` };
}

function byChance(percent: number): string[] {
  const probability = (percent / 100).toFixed(4);
  return ["-p", "udp", "-m", "statistic", "--mode", "random", "--probability", probability, "-j", "DROP"];
}

function narrow(kilobits: number): string[] {
  return ["tbf", "rate", `${kilobits}kbit`, "burst", "4kb", "latency", "400ms"];
}

/** The virtual cable goes with its namespace. */
function tearDown(name: string, folder: string): string {
  return `ip netns pids ${name} | xargs -r kill -9; ip netns del ${name}; rm -rf '${folder}'`;
}
