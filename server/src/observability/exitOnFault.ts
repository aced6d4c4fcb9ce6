import type { Log } from "./log.ts";

/** A fault that nobody caught leaves the process in a state nobody knows: it is logged, and the process ends. */
export function exitOnFault(log: Log): void {
  const end = (error: unknown) => {
    log.fatal({ err: error }, "an uncaught fault");
    console.error(error);
    log.flush(() => process.exit(1));
    setTimeout(() => process.exit(1), 1000);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}
