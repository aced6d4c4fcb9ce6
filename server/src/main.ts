import path from "node:path";
import { ConfigError } from "./config/ConfigError.ts";
import { readConfig } from "./config/config.ts";
import { endWithOwner } from "./config/owner.ts";
import { CannotListen } from "./http/listen.ts";
import { createLog } from "./observability/log.ts";
import { exitOnFault } from "./observability/exitOnFault.ts";
import { type RunningServer, startServer } from "./server.ts";
import { DataFolderInUse } from "./storage/dataFolder.ts";
import { NoDatabase } from "./storage/database/openDatabase.ts";
import { welcomeText } from "./welcomeText.ts";

const told = [ConfigError, CannotListen, DataFolderInUse, NoDatabase];

try {
  await main();
} catch (error) {
  console.error(told.some((kind) => error instanceof kind) && error instanceof Error ? `\n${error.message}` : error);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  // People read what is printed; programs that collect the log get it in its stead.
  const logFile = process.stdout.isTTY ? path.join(config.dataDir, "log", "server.log") : null;
  const log = createLog(config.logLevel, logFile);
  exitOnFault(log);
  const server = await startServer(config, log);
  const end = endingOf(server);
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
  endWithOwner(process.env, end);
  console.log(welcomeText(server));
}

/** Drains once; asked again after a second, the process ends at once. */
function endingOf(server: RunningServer): () => void {
  let since: number | null = null;
  return () => {
    if (since !== null) {
      if (performance.now() - since > 1000) process.exit(1);
      return;
    }
    since = performance.now();
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
}
