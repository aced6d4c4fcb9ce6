import { rm } from "node:fs/promises";
import path from "node:path";
import type { Closing } from "./Closing.ts";
import type { Config } from "./config/config.ts";
import { findOffice } from "./documents/slides/findOffice.ts";
import { SlidePages } from "./documents/slides/SlidePages.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { Directory, FileStore, Surroundings } from "./domain/ports.ts";
import { ClipDesk } from "./domain/showing/ClipDesk.ts";
import { DeckDesk } from "./domain/showing/DeckDesk.ts";
import { Imports } from "./domain/showing/Imports.ts";
import { ClipMaker } from "./media/clips/ClipMaker.ts";
import type { Log } from "./observability/log.ts";

interface Parts {
  config: Config;
  conferences: Conferences;
  directory: Directory;
  files: FileStore;
  surroundings: Surroundings;
  log: Log;
}

/** Slides and films, from the file that is handed in to what screens show. */
export async function openShowing(parts: Parts, closing: Closing) {
  const { config, conferences, directory, files, surroundings, log } = parts;
  // What an earlier run was working on was lost with it.
  const workFolder = path.join(config.dataDir, "work");
  await rm(workFolder, { recursive: true, force: true });
  const program = await findOffice(config.officeBinary);
  if (program === null) log.info("LibreOffice isn't there: slides are taken as PDF alone (SOFFICE_BIN)");
  const failed = (error: unknown) => log.error({ err: error }, "a file that was handed in could not be made ready");
  const imports = closing.add("imports", new Imports(surroundings, failed), (opened) => opened.close());
  const pages = new SlidePages(files, program === null ? null : { program, workFolder });
  const encoder = new ClipMaker({ files, ffmpeg: config.media.ffmpegBinary ?? null, folder: workFolder });
  return {
    imports,
    decks: new DeckDesk({ conferences, directory, files, pages, imports }),
    clips: new ClipDesk({ conferences, encoder, imports }),
  };
}
