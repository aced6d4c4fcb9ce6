/**
 * Calls `end` when the process that started this one is gone: it holds our standard input, which closes with it
 * however it ends, `kill -9` included. Only where the owner says so by DIEMCAU_OWNER=stdin.
 */
export function endWithOwner(environment: NodeJS.ProcessEnv, end: () => void): void {
  if (environment.DIEMCAU_OWNER !== "stdin") return;
  process.stdin.on("error", end);
  process.stdin.on("end", end);
  process.stdin.resume();
}
