import { type Request, type Response, Router } from "express";
import type { PublicArticles } from "../../../domain/publishing/PublicArticles.ts";
import type { PublicSite } from "../../../domain/publishing/PublicSite.ts";
import type { BareHead } from "../pageHead.ts";
import { wording } from "../wording.ts";
import { atom } from "./atom.ts";
import { type Feed, feedOf } from "./feedItems.ts";
import { feeds } from "./feedLinks.ts";
import { jsonFeed } from "./jsonFeed.ts";
import { rss } from "./rss.ts";
import { LastChange } from "./LastChange.ts";
import { robots, sitemap } from "./sitemap.ts";

const writers = { Atom: atom, RSS: rss, JSON: jsonFeed } satisfies Record<string, (feed: Feed) => string>;

/** Feeds of articles, sitemap and robots.txt. */
export function feedRoutes(deps: {
  articles: Pick<PublicArticles, "list">;
  site: PublicSite;
  headOf(request: Request): BareHead;
}): Router {
  const { articles, site, headOf } = deps;
  const router = Router();
  const lastChange = new LastChange();

  for (const { path, type, name } of feeds)
    router.get(path, async (request, response) => {
      const { siteName, tagline } = wording.vi;
      const feed = feedOf(headOf(request).origin, { title: siteName, description: tagline }, await articles.list());
      const told = JSON.stringify(feed.items.map(({ title, lead, updatedAt }) => [title, lead, updatedAt]));
      response.set("Last-Modified", lastChange.of(told).toUTCString());
      sendAs(response, type, writers[name](feed));
    });

  router.get("/sitemap.xml", async (request, response) => {
    sendAs(response, "application/xml", sitemap(headOf(request).origin, await articles.list(), site.list()));
  });

  router.get("/robots.txt", (request, response) => {
    sendAs(response, "text/plain", robots(headOf(request).origin));
  });

  return router;
}

/** Programs ask again each time, and get 304 while it is the same. */
function sendAs(response: Response, type: string, text: string): void {
  response
    .set({ "Cache-Control": "no-cache", "Content-Type": `${type}; charset=utf-8`, "X-Content-Type-Options": "nosniff" })
    .send(text);
}
