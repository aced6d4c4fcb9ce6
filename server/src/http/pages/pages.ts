import { text } from "node:stream/consumers";
import { AppError, errors } from "@diemcau/shared/protocol/errors";
import { type ErrorRequestHandler, type Request, type Response, Router } from "express";
import { type PictureSizes, pictureWidths } from "../../documents/PictureSizes.ts";
import type { Limits } from "../../domain/directory/ports.ts";
import type { Conferences } from "../../domain/meeting/Conferences.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { PublicArticles } from "../../domain/publishing/PublicArticles.ts";
import type { PublicSite } from "../../domain/publishing/PublicSite.ts";
import type { PublicTexts } from "../../domain/publishing/PublicTexts.ts";
import type { PublicSearch } from "../../domain/publishing/search/PublicSearch.ts";
import { Verification } from "../../domain/sealing/Verification.ts";
import { toAppError } from "../errors.ts";
import type { Identify } from "../identify.ts";
import { articleListPage, articlePage } from "./articlePages.ts";
import { type DemoEntrance, openDoor } from "./doors.ts";
import { feedRoutes } from "./feeds/feedRoutes.ts";
import { frontPage } from "./frontPage.ts";
import { messagePage } from "./messagePage.ts";
import { bareHeads, sendPage } from "./pageHead.ts";
import { publicAssets } from "./publicAssets.ts";
import { previewRoutes } from "./site/previewRoutes.ts";
import { searchRoutes } from "./site/searchRoutes.ts";
import { siteRoutes } from "./site/siteRoutes.ts";
import { verifyRoutes } from "./verify.ts";

/** What public pages are made of. */
export interface PagesParts {
  articles: PublicArticles;
  conferences: Pick<Conferences, "list">;
  site: PublicSite;
  texts: PublicTexts;
  search: PublicSearch;
  limits: Limits;
  files: FileStore;
  sizes: PictureSizes;
  identify: Identify;
  /** Absent where no demo can be. */
  demo: DemoEntrance | null;
  /** Where readers reach this server, when that is configured. */
  publicUrl: string | null;
}

/** The pages that everybody can read, rendered here and free of script; every other path below `/` is answered by a 404 page. */
export function pages(parts: PagesParts): Router {
  const { articles, conferences, files, sizes, demo, publicUrl, site, search, limits } = parts;
  const router = Router();
  const headOf = bareHeads(publicUrl);
  router.use(publicAssets());
  router.use(ownPolicy);

  router.get("/", async (request, response) => {
    const open = (await demo?.isOpen(request)) === true;
    sendPage(request, response, frontPage(headOf(request), await articles.list(), site.list(), open));
  });

  router.post("/vao/:door", async (request, response) => {
    if (!demo || !(await demo.isOpen(request))) throw new AppError("notFound");
    response.redirect(303, await openDoor(request.params.door, demo, conferences.list(), request, response));
  });

  router.get("/tin-bai", async (request, response) => {
    sendPage(request, response, articleListPage(headOf(request), await articles.list()));
  });

  router.get("/tin-bai/:slug", async (request, response) => {
    const article = await articles.at(request.params.slug);
    const frozen = article && (await files.open(article.file));
    if (!article || !frozen) throw new AppError("notFound");
    const conference = site.list().find(({ articleSlug }) => articleSlug === article.slug) ?? null;
    sendPage(request, response, articlePage(headOf(request), article, await text(frozen.stream), conference));
  });

  router.get("/tin-bai/:slug/anh/:photoId", async (request, response) => {
    const article = await articles.at(request.params.slug);
    const photo = article?.photos.find(({ id }) => id === request.params.photoId);
    if (!photo) throw new AppError("notFound");
    const width = pictureWidths.find((known) => String(known) === request.query.rong) ?? 960;
    const options = { cacheControl: false, headers: { "Cache-Control": "no-cache" } };
    response.type("jpeg").sendFile(await sizes.path(photo.file, width, photo.crop), options);
  });

  router.use(siteRoutes({ ...parts, headOf }));
  router.use(previewRoutes({ ...parts, headOf }));
  router.use(verifyRoutes({ verification: new Verification(conferences), limits, headOf }));
  router.use(searchRoutes({ search, limits, headOf }));
  router.use(feedRoutes({ articles, site, headOf }));

  router.use(() => {
    throw new AppError("notFound");
  });
  return router;
}

/** The last error handler for everything that is a page. */
export function pageErrors(log: { error(facts: object, message: string): void }): ErrorRequestHandler {
  return (error, request, response, next) => {
    const told = toAppError(error);
    const { status } = errors[told.code];
    if (status >= 500) log.error({ err: error, path: request.path }, "a page failed");
    if (response.headersSent) return next(error);
    response
      .status(status)
      .set("Cache-Control", "no-store")
      .type("html")
      .send(messagePage(bareHeads(null)(request), told.toReply()));
  };
}

/** Nothing but our own stylesheet, fonts, pictures and forms. */
function ownPolicy(_request: Request, response: Response, next: () => void): void {
  response.set(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  next();
}
