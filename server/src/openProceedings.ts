import path from "node:path";
import { PictureSizes } from "./documents/PictureSizes.ts";
import { readPaper } from "./documents/reading/readPaper.ts";
import { recognizePaper } from "./documents/reading/recognizePaper.ts";
import { UploadedPictures } from "./documents/pictures/UploadedPictures.ts";
import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { Notices } from "./domain/notices/Notices.ts";
import type { Directory, FileStore, Surroundings } from "./domain/ports.ts";
import { Minutes } from "./domain/proceedings/Minutes.ts";
import { PaperDesk } from "./domain/proceedings/PaperDesk.ts";
import { PaperDrafts } from "./domain/proceedings/PaperDrafts.ts";
import { PaperLists } from "./domain/proceedings/PaperLists.ts";
import { PaperReaders } from "./domain/proceedings/PaperReaders.ts";
import { PaperReminders } from "./domain/proceedings/PaperReminders.ts";
import { PaperTemplate } from "./domain/proceedings/PaperTemplate.ts";
import { PhotoDesk } from "./domain/publishing/PhotoDesk.ts";
import { PublicArticles } from "./domain/publishing/PublicArticles.ts";
import { WriteUpRevisions } from "./domain/publishing/WriteUpRevisions.ts";
import { WriteUps } from "./domain/publishing/WriteUps.ts";
import { openDocuments } from "./openDocuments.ts";
import { openSite } from "./openSite.ts";
import { renderArticle } from "./http/pages/article.ts";
import { sharpness } from "./media/sharpness.ts";
import type { Storage } from "./storage/connectStorage.ts";

interface Parts {
  dataDir: string;
  storage: Pick<Storage, "minutes" | "writeUps" | "paperDrafts">;
  files: FileStore;
  conferences: Conferences;
  directory: Directory;
  notices: Notices;
  surroundings: Surroundings;
}

/** Everything that a conference leaves behind, put together over one storage. */
export async function openProceedings(parts: Parts) {
  const { dataDir, storage, files, conferences, directory, notices, surroundings } = parts;
  const minutes = new Minutes(storage.minutes, conferences);
  const store = storage.writeUps;
  const writeUps = new WriteUps({ store, conferences, minutes, files, surroundings, render: renderArticle });
  await writeUps.settle();
  const pictures = await UploadedPictures.open(path.join(dataDir, "incoming", "pictures"));
  const reading = { recognize: recognizePaper, read: (bytes: AsyncIterable<Uint8Array>) => readPaper(bytes) };
  const papers = new PaperDesk({ conferences, files, reading, surroundings });
  const articles = new PublicArticles(store, conferences);
  return {
    minutes,
    writeUps,
    revisions: new WriteUpRevisions({ store, conferences, minutes, surroundings }),
    photoDesk: new PhotoDesk({ conferences, files, pictures, sharpness, surroundings }),
    files,
    documents: openDocuments({ conferences, directory, minutes, files, surroundings }),
    papers,
    paperLists: new PaperLists(conferences),
    paperReaders: new PaperReaders({ desk: papers, conferences, files }),
    paperTemplate: new PaperTemplate({ conferences, files, reading, surroundings }),
    paperDrafts: new PaperDrafts({ store: storage.paperDrafts, conferences, surroundings }),
    paperReminders: new PaperReminders({ conferences, notices, surroundings }),
    articles,
    ...openSite({ conferences, articles, files }),
    sizes: new PictureSizes(files, path.join(dataDir, "cache", "pictures")),
  };
}
