import { PublicationInput } from "@diemcau/shared/model/publication";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { html } from "@diemcau/shared/text/html";
import { type Request, Router, urlencoded } from "express";
import { allow } from "../../../domain/directory/allow.ts";
import type { Conferences } from "../../../domain/meeting/Conferences.ts";
import type { PublicArticles } from "../../../domain/publishing/PublicArticles.ts";
import { publicConference } from "../../../domain/publishing/publicConference.ts";
import type { Identify } from "../../identify.ts";
import type { BareHead } from "../pageHead.ts";
import { conferencePage } from "./conferencePage.ts";
import { siteWording } from "./siteWording.ts";

/** What a preview is made of. */
export interface PreviewParts {
  conferences: Pick<Conferences, "list">;
  articles: Pick<PublicArticles, "list">;
  identify: Identify;
  headOf(request: Request): BareHead;
}

/** The page that a choice would make, for approvers alone: nothing is published by looking at it, and nobody may keep it. */
export function previewRoutes({ conferences, articles, identify, headOf }: PreviewParts): Router {
  const router = Router();

  router.post(
    "/xem-truoc/:conferenceId",
    urlencoded({ extended: false, limit: "128kb" }),
    async (request, response) => {
      allow(await identify(request), "publication.change");
      const state = conferences.list().find(({ conference }) => conference?.id === request.params.conferenceId);
      if (!state) throw new AppError("notFound");
      if (state.conference?.secrecy !== "open") throw new AppError("conference.notPublic");
      const now = new Date().toISOString();
      const standing = state.publication ?? { slug: "xem-truoc", publishedAt: now, changedAt: now };
      const seen = publicConference({ ...state, publication: { ...standing, ...choiceOf(request.body) } });
      if (!seen) throw new AppError("input.invalid");
      const head = { ...headOf(request), path: "/", hidden: true };
      const article = (await articles.list()).find(({ slug }) => slug === seen.articleSlug) ?? null;
      const note = html`<p class="preview" role="note">${siteWording[head.language].preview}</p>\n`;
      response
        .set("Cache-Control", "no-store")
        .type("html")
        .send(conferencePage(head, seen, article, note));
    },
  );

  return router;
}

/** The choice as the screen sends it: JSON in a field of a form. */
function choiceOf(body: unknown): PublicationInput {
  const field = typeof body === "object" && body !== null && "chon" in body ? body.chon : undefined;
  try {
    return parse(PublicationInput, JSON.parse(typeof field === "string" ? field : ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError("input.invalid");
    throw error;
  }
}
