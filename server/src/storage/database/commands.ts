import type { ServerCommand } from "./ServerProcess.ts";

/**
 * Runs a program that doesn't watch its standard input as if it did: the shell waits on ours in the background and
 * then ends the program, and ends itself with the program's code.
 */
const untilInputCloses = `
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
trap 'kill -TERM $program' TERM INT
{ cat <&3 >/dev/null; kill -TERM $program; } 2>/dev/null &
watcher=$!
exec 3<&-
wait $program
code=$?
kill $watcher 2>/dev/null
exit $code
`;

/** The embedded server (tools/embedded-mongo): stops by itself when its input closes. */
export function embeddedCommand(binary: string, folder: string, port: number): ServerCommand {
  return { command: binary, args: ["-listen", `127.0.0.1:${port}`, "-dir", folder] };
}

/** A real mongod, for this machine alone; a quarter of a gigabyte of cache is plenty for conferences. */
export function mongodCommand(binary: string, folder: string, port: number): ServerCommand {
  const listen = ["--bind_ip", "127.0.0.1", "--port", `${port}`, "--nounixsocket"];
  const args = ["--dbpath", folder, ...listen, "--wiredTigerCacheSizeGB", "0.25", "--quiet"];
  return { command: "/bin/sh", args: ["-c", untilInputCloses, "mongod", binary, ...args] };
}
