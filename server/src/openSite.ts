import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { FileStore } from "./domain/ports.ts";
import type { PublicArticles } from "./domain/publishing/PublicArticles.ts";
import { PublicSite } from "./domain/publishing/PublicSite.ts";
import { PublicTexts } from "./domain/publishing/PublicTexts.ts";
import { PublicSearch } from "./domain/publishing/search/PublicSearch.ts";

/** What the public may see, and the search over it. */
export function openSite(parts: { conferences: Conferences; articles: PublicArticles; files: FileStore }) {
  const { conferences, articles, files } = parts;
  const site = new PublicSite(conferences);
  const texts = new PublicTexts(files);
  return { site, texts, search: new PublicSearch({ site, articles, texts, conferences }) };
}
