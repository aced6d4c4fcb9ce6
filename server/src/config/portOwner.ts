import { readdir, readFile, readlink } from "node:fs/promises";

/** The process that listens on a port. */
export type PortOwner = { pid: number; command: string };

const listening = "0A";

/**
 * Who listens on a TCP port, from /proc; undefined when nobody does, when it is another user's process, or when this
 * is no Linux.
 */
export async function portOwner(port: number): Promise<PortOwner | undefined> {
  const sockets = new Set((await Promise.all(["tcp", "tcp6"].map((table) => socketsOn(port, table)))).flat());
  if (sockets.size === 0) return undefined;
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (await holds(pid, sockets)) return { pid: Number(pid), command: await commandOf(pid) };
  }
  return undefined;
}

/** What to tell a user whose port is taken: by whom, and how to choose another. */
export function portTakenMessage(port: number, owner: PortOwner | undefined): string {
  const by = owner ? `tiến trình ${owner.pid} (${owner.command})` : "một chương trình khác";
  return (
    `Cổng ${port} đang được ${by} sử dụng.\n` +
    `Hãy dừng chương trình đó, hoặc chọn cổng khác: PORT=${port < 65_535 ? port + 1 : port - 1} npm start`
  );
}

/** The inodes of sockets that listen on this port; the table's lines are `sl local:PORT remote state … inode`. */
async function socketsOn(port: number, table: string): Promise<string[]> {
  const text = await readFile(`/proc/net/${table}`, "utf8").catch(() => "");
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return text
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) && state === listening)
    .map((fields) => `socket:[${fields[9]}]`);
}

async function holds(pid: string, sockets: Set<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(names.map((name) => readlink(`${folder}/${name}`).catch(() => "")));
  return targets.some((target) => sockets.has(target));
}

async function commandOf(pid: string): Promise<string> {
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  const command = line.split("\0").join(" ").trim();
  return command.length > 80 ? `${command.slice(0, 79)}…` : command;
}
