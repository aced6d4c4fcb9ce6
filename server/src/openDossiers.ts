import path from "node:path";
import { fileTypeFromFile } from "file-type";
import { describeDossier } from "./documents/dossier/describeDossier.ts";
import { zipArchives } from "./documents/dossier/zipArchives.ts";
import { ExportDossier } from "./domain/dossier/ExportDossier.ts";
import { ImportDossier } from "./domain/dossier/ImportDossier.ts";
import { minutesSide } from "./domain/dossier/minutesSide.ts";
import type { SideRecord } from "./domain/dossier/ports.ts";
import { writeUpSide } from "./domain/dossier/writeUpSide.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { FileStore, Surroundings } from "./domain/ports.ts";
import type { Storage } from "./storage/connectStorage.ts";

interface Parts {
  dataDir: string;
  storage: Pick<Storage, "commits" | "minutes" | "writeUps">;
  files: FileStore;
  conferences: Conferences;
  surroundings: Surroundings;
  /** Records beside the log that other topics keep. */
  sides?: readonly SideRecord[];
}

/** Dossiers over one storage. What an import that was cut off left aside lies in `incoming` and is found by no one. */
export function openDossiers({ dataDir, storage, files, conferences, surroundings, sides: others = [] }: Parts) {
  const { commits } = storage;
  const sides = [minutesSide(storage.minutes), writeUpSide(storage.writeUps), ...others];
  const archives = zipArchives(path.join(dataDir, "incoming"));
  const endingOf = async (file: string) => {
    const place = await files.path(file);
    return place === null ? null : ((await fileTypeFromFile(place))?.ext ?? null);
  };
  const parts = { conferences, commits, files, sides, archives };
  return {
    outgoing: new ExportDossier({ ...parts, describe: describeDossier, endingOf, surroundings }),
    incoming: new ImportDossier(parts),
  };
}
