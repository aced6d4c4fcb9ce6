import path from "node:path";
import { pdfInspection } from "./documents/inspectPdf.ts";
import { PictureSizes } from "./documents/PictureSizes.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { Notices } from "./domain/notices/Notices.ts";
import type { FileStore, Surroundings } from "./domain/ports.ts";
import { Minutes } from "./domain/proceedings/Minutes.ts";
import { PaperDesk } from "./domain/proceedings/PaperDesk.ts";
import { PaperDrafts } from "./domain/proceedings/PaperDrafts.ts";
import { PaperReminders } from "./domain/proceedings/PaperReminders.ts";
import { PublicArticles } from "./domain/publishing/PublicArticles.ts";
import { WriteUps } from "./domain/publishing/WriteUps.ts";
import { renderArticle } from "./http/pages/article.ts";
import type { Storage } from "./storage/connectStorage.ts";

interface Parts {
  dataDir: string;
  storage: Pick<Storage, "minutes" | "writeUps" | "paperDrafts">;
  files: FileStore;
  conferences: Conferences;
  notices: Notices;
  surroundings: Surroundings;
}

/** Everything that a conference leaves behind, put together over one storage. */
export async function openProceedings({ dataDir, storage, files, conferences, notices, surroundings }: Parts) {
  const minutes = new Minutes(storage.minutes, conferences);
  const store = storage.writeUps;
  const writeUps = new WriteUps({ store, conferences, minutes, files, surroundings, render: renderArticle });
  await writeUps.settle();
  return {
    minutes,
    writeUps,
    files,
    papers: new PaperDesk({ conferences, files, pdf: pdfInspection, surroundings }),
    paperDrafts: new PaperDrafts({ store: storage.paperDrafts, conferences, surroundings }),
    paperReminders: new PaperReminders({ conferences, notices, surroundings }),
    articles: new PublicArticles(store, conferences),
    sizes: new PictureSizes(files, path.join(dataDir, "cache", "pictures")),
  };
}
