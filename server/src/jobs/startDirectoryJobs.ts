import type { Pairing } from "../domain/directory/Pairing.ts";
import type { Presenters } from "../domain/directory/Presenters.ts";
import type { Sessions } from "../domain/directory/Sessions.ts";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { Log } from "../observability/log.ts";

const sweepEveryMs = 3600 * 1000;

/** Forgets what is over: tokens of devices that the log unpaired, presenters' links, sessions and codes that expired. */
export function startDirectoryJobs(parts: {
  conferences: Conferences;
  pairing: Pairing;
  presenters: Presenters;
  sessions: Sessions;
  log: Log;
}): {
  close(): void;
} {
  const { conferences, pairing, presenters, sessions, log } = parts;
  const onCommit = ({ conferenceId, commit }: ConferencesEvents["commit"][0]) => {
    for (const event of commit.events) {
      if (event.type === "device.unpaired") pairing.forget(event.deviceId).catch(failed);
      if (event.type === "presenter.uninvited") presenters.forget(event.invitation.id).catch(failed);
      if (event.type === "conference.ended") presenters.forgetAll(conferenceId).catch(failed);
    }
  };
  const onDropped = ({ conferenceId }: ConferencesEvents["dropped"][0]) => {
    presenters.forgetAll(conferenceId).catch(failed);
  };
  const failed = (error: unknown) => log.warn({ err: error }, "a sweep failed");
  const sweep = () => {
    Promise.all([sessions.sweep(), pairing.sweep()]).catch(failed);
  };
  conferences.on("commit", onCommit);
  conferences.on("dropped", onDropped);
  sweep();
  const timer = setInterval(sweep, sweepEveryMs);
  return {
    close() {
      clearInterval(timer);
      conferences.off("commit", onCommit);
      conferences.off("dropped", onDropped);
    },
  };
}
