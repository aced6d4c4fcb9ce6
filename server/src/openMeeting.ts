import { availableParallelism } from "node:os";
import type { Closing } from "./Closing.ts";
import type { Config } from "./config/config.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { FileStore, Surroundings } from "./domain/ports.ts";
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
  closing.add("photos", photos, (opened) => opened.close());
  return { media, jobs, photos };
}
