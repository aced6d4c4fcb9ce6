import { Readable } from "node:stream";
import { AppError } from "@diemcau/shared/protocol/errors";
import { type Request, Router } from "express";
import type { FileStore } from "../../../domain/ports.ts";
import type { PublicArticles } from "../../../domain/publishing/PublicArticles.ts";
import type { PublicConference, PublicPaper } from "../../../domain/publishing/publicConference.ts";
import type { PublicSite } from "../../../domain/publishing/PublicSite.ts";
import type { PublicTexts } from "../../../domain/publishing/PublicTexts.ts";
import { pipeToReader } from "../../routes/sendStored.ts";
import { type BareHead, sendPage } from "../pageHead.ts";
import { conferenceListPage } from "./conferenceListPage.ts";
import { conferencePage } from "./conferencePage.ts";
import { documentFile, paperFile } from "./downloads.ts";
import { paperPage } from "./paperPage.ts";
import { sendPublicFile } from "./sendFile.ts";
import { volumeParts, volumeTag } from "./volume.ts";

/** What pages of conferences are made of. */
export interface SiteParts {
  site: PublicSite;
  articles: Pick<PublicArticles, "list">;
  texts: PublicTexts;
  files: FileStore;
  headOf(request: Request): BareHead;
}

/** Published conferences: their pages, papers, volumes and files. Each request asks anew what the public may see (PROTOCOL RW1). */
export function siteRoutes({ site, articles, texts, files, headOf }: SiteParts): Router {
  const router = Router();

  router.get("/hoi-nghi", (request, response) => {
    sendPage(request, response, conferenceListPage(headOf(request), site.list()));
  });

  router.get("/hoi-nghi/:slug", async (request, response) => {
    const conference = conferenceAt(site, request.params.slug);
    const article = (await articles.list()).find(({ slug }) => slug === conference.articleSlug) ?? null;
    sendPage(request, response, conferencePage(headOf(request), conference, article));
  });

  router.get("/hoi-nghi/:slug/ky-yeu", async (request, response) => {
    const conference = conferenceAt(site, request.params.slug);
    if (!conference.proceedings) throw new AppError("notFound");
    const head = headOf(request);
    response.set({ "Cache-Control": "no-cache", ETag: volumeTag(head, conference) }).type("html");
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    await pipeToReader(Readable.from(volumeParts(head, conference, texts)), response);
  });

  router.get("/hoi-nghi/:slug/tham-luan/:paperId", async (request, response) => {
    const { conference, paper } = paperAt(site, request.params);
    sendPage(request, response, paperPage(headOf(request), conference, paper, await texts.of(paper.version)));
  });

  router.get("/hoi-nghi/:slug/tham-luan/:paperId/tep", async (request, response) => {
    await sendPublicFile(response, files, paperFile(paperAt(site, request.params).paper));
  });

  router.get("/hoi-nghi/:slug/tham-luan/:paperId/trang/:page", async (request, response) => {
    const { slides } = paperAt(site, request.params).paper;
    const file = slides[Number(request.params.page) - 1];
    if (file === undefined) throw new AppError("notFound");
    await sendPublicFile(response, files, { file, type: "image/webp", name: "trang.webp", shown: true });
  });

  router.get("/hoi-nghi/:slug/van-ban/:documentId/:part", async (request, response) => {
    const { slug, documentId, part } = request.params;
    const document = conferenceAt(site, slug).documents.find(({ id }) => id === documentId);
    const file = document && documentFile(document, part);
    if (!file) throw new AppError("notFound");
    await sendPublicFile(response, files, file);
  });

  return router;
}

function conferenceAt(site: PublicSite, slug: string): PublicConference {
  const conference = site.at(slug);
  if (!conference) throw new AppError("notFound");
  return conference;
}

function paperAt(
  site: PublicSite,
  { slug, paperId }: { slug: string; paperId: string },
): { conference: PublicConference; paper: PublicPaper } {
  const conference = conferenceAt(site, slug);
  const paper = conference.papers.find(({ id }) => id === paperId);
  if (!paper) throw new AppError("notFound");
  return { conference, paper };
}
