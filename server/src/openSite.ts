import type { Conferences } from "./domain/meeting/Conferences.ts";
import type { FileStore } from "./domain/ports.ts";
import type { PublicArticles } from "./domain/publishing/PublicArticles.ts";
import { PublicSite } from "./domain/publishing/PublicSite.ts";
import { PublicTexts } from "./domain/publishing/PublicTexts.ts";
import { PublicSearch } from "./domain/publishing/search/PublicSearch.ts";

/** What the public may see, and the search over it, whose index begins to be made. */
export function openSite(parts: { conferences: Conferences; articles: PublicArticles; files: FileStore }) {
  const { conferences, articles, files } = parts;
  const site = new PublicSite(conferences);
  const texts = new PublicTexts(files);
  const search = new PublicSearch({ site, articles, texts, conferences });
  // All texts are read before anybody looks for them; what fails here fails again, and is told, for whoever does.
  search.refresh().catch(() => undefined);
  return { site, texts, search };
}
