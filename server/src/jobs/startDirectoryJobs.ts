import type { Pairing } from "../domain/directory/Pairing.ts";
import type { Sessions } from "../domain/directory/Sessions.ts";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { Log } from "../observability/log.ts";

const sweepEveryMs = 3600 * 1000;

/** Forgets what is over: tokens of devices that the log unpaired, sessions and codes that expired. */
export function startDirectoryJobs(parts: {
  conferences: Conferences;
  pairing: Pairing;
  sessions: Sessions;
  log: Log;
}): {
  close(): void;
} {
  const { conferences, pairing, sessions, log } = parts;
  const onCommit = ({ commit }: ConferencesEvents["commit"][0]) => {
    for (const event of commit.events) {
      if (event.type === "device.unpaired") pairing.forget(event.deviceId).catch(failed);
    }
  };
  const failed = (error: unknown) => log.warn({ err: error }, "a sweep failed");
  const sweep = () => {
    Promise.all([sessions.sweep(), pairing.sweep()]).catch(failed);
  };
  conferences.on("commit", onCommit);
  sweep();
  const timer = setInterval(sweep, sweepEveryMs);
  return {
    close() {
      clearInterval(timer);
      conferences.off("commit", onCommit);
    },
  };
}
