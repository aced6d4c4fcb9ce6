import { availableParallelism } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Closing } from "./Closing.ts";
import type { Config } from "./config/config.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { FileStore, Surroundings } from "./domain/ports.ts";
import { SpeakerPhotos } from "./jobs/SpeakerPhotos.ts";
import { startJobs } from "./jobs/startJobs.ts";
import { defaultWorkers, openMedia } from "./media/openMedia.ts";
import type { Log } from "./observability/log.ts";
import { PhotoTaker } from "./realtime/PhotoTaker.ts";

interface Parts {
  config: Config;
  conferences: Conferences;
  files: FileStore;
  surroundings: Surroundings;
  log: Log;
}

/** Everything that makes a running conference seen and heard. The conferences are loaded by now. */
export async function openMeeting({ config, conferences, files, surroundings, log }: Parts, closing: Closing) {
  const { announcedAddress, port, workers, workerBinary, ffmpegBinary } = config.media;
  const mediaConfig = {
    workers: workers ?? defaultWorkers(availableParallelism()),
    ...(workerBinary === undefined ? {} : { workerBin: workerBinary }),
    announcedAddress,
    port: port === 0 ? null : port,
    dataDir: config.dataDir,
    ffmpegBin: ffmpegBinary ?? null,
    files,
  };
  const media = closing.add("media", await openMedia(mediaConfig, log), (opened) => opened.close());
  const jobs = closing.add("jobs", startJobs({ conferences, media, log }), (started) => started.close());
  const photos = new PhotoTaker({ conferences, files, surroundings, log });
  const wait = (milliseconds: number, signal: AbortSignal) =>
    pause(milliseconds, undefined, { signal }).catch(() => undefined);
  const speakers = new SpeakerPhotos({ conferences, photographer: photos, wait, log });
  closing.add("photos", speakers, async (taking) => {
    const kept = taking.close();
    photos.close();
    await kept;
  });
  return { media, jobs, photos };
}
