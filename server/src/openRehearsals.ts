import type { Closing } from "./Closing.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import { Rehearsals } from "./domain/meeting/Rehearsals.ts";
import { RehearsalWipes } from "./domain/meeting/RehearsalWipes.ts";
import type { Surroundings } from "./domain/ports.ts";
import type { Minutes } from "./domain/proceedings/Minutes.ts";
import { Directors } from "./jobs/rehearsal/Directors.ts";
import type { Media } from "./media/openMedia.ts";
import type { Log } from "./observability/log.ts";
import type { Storage } from "./storage/connectStorage.ts";

/** Wipes over one storage, and those finished that a killed server left half done. Before the conferences are loaded. */
export async function openWipes(storage: Storage): Promise<RehearsalWipes> {
  const { commits, ballots, devices, pairingCodes, presenterLinks, minutes, wipes: marks } = storage;
  const wipes = new RehearsalWipes({ commits, ballots, kept: [devices, pairingCodes, presenterLinks, minutes], marks });
  await wipes.finish();
  return wipes;
}

interface Parts {
  conferences: Conferences;
  wipes: RehearsalWipes;
  minutes: Minutes;
  media: Media;
  surroundings: Surroundings;
  log: Log;
}

/** Rehearsals and who directs them. The conferences are loaded by now. */
export function openRehearsals({ conferences, wipes, minutes, media, surroundings, log }: Parts, closing: Closing) {
  const directors = new Directors({ conferences, media, log });
  closing.add("rehearsals", directors, (opened) => opened.close());
  return { rehearsals: new Rehearsals({ conferences, wipes, minutes, surroundings }), directors };
}
