import { type Request, Router } from "express";
import type { Limits } from "../../../domain/directory/ports.ts";
import type { PublicSearch } from "../../../domain/publishing/search/PublicSearch.ts";
import { maxQuery } from "../../../domain/publishing/search/words.ts";
import { type BareHead, sendPage } from "../pageHead.ts";
import { searchPage } from "./searchPage.ts";

/** Search: `/tim?q=…&trang=2`. Whoever asks more than once a second for a minute waits. */
export function searchRoutes(deps: {
  search: PublicSearch;
  limits: Limits;
  headOf(request: Request): BareHead;
}): Router {
  const { search, limits, headOf } = deps;
  const router = Router();

  router.get("/tim", async (request, response) => {
    const query = asText(request.query.q).slice(0, maxQuery);
    if (query.trim() !== "") {
      await limits.check("search", request.ip ?? "");
      await limits.count("search", request.ip ?? "");
    }
    const page = Number.parseInt(asText(request.query.trang), 10) || 1;
    sendPage(request, response, searchPage(headOf(request), query, await search.find(query, page)));
  });

  return router;
}

/** What is asked twice, or as a list, is no text. */
function asText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
