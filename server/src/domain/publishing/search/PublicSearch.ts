import type { Conferences, ConferencesEvents } from "../../meeting/Conferences.ts";
import type { ArticleEntry, PublicArticles } from "../PublicArticles.ts";
import type { PublicConference } from "../publicConference.ts";
import type { PublicSite } from "../PublicSite.ts";
import type { PublicTexts } from "../PublicTexts.ts";
import { marked, type SnippetPart, snippet } from "./snippet.ts";
import { articleSource, conferenceSources, type Found, type Source } from "./sources.ts";
import { TextIndex } from "./TextIndex.ts";
import { queryWords } from "./words.ts";

/** One line of the results. */
export interface SearchHit {
  found: Found;
  title: SnippetPart[];
  by: string;
  at: string;
  timeZone: string;
  snippet: SnippetPart[];
}

/** A page of results; pages are counted from 1. */
export interface SearchResults {
  hits: SearchHit[];
  count: number;
  page: number;
  pages: number;
}

const perPage = 10;
const mostPages = 50;

/** What is looked through. */
export interface PublicSearchParts {
  site: PublicSite;
  articles: Pick<PublicArticles, "list">;
  texts: PublicTexts;
  conferences: Pick<Conferences, "on" | "off">;
}

/**
 * Search over everything that is published: articles, papers, conclusions, conferences and who spoke. The index is in memory;
 * each query first compares it with what the public may see at that moment, so what was closed is not found any more.
 */
export class PublicSearch {
  private readonly parts: PublicSearchParts;
  private readonly index = new TextIndex<string>();
  private readonly sources = new Map<string, Source>();
  private readonly ofConference = new WeakMap<PublicConference, Source[]>();
  private articles: Promise<ArticleEntry[]> | null = null;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(parts: PublicSearchParts) {
    this.parts = parts;
    parts.conferences.on("commit", this.follow);
  }

  /** The best texts that hold every word of a query. */
  async find(query: string, page: number): Promise<SearchResults> {
    const words = queryWords(query);
    if (words.length === 0) return { hits: [], count: 0, page: 1, pages: 0 };
    await this.refresh();
    const keys = this.index.find(words);
    const pages = Math.min(mostPages, Math.ceil(keys.length / perPage));
    const shown = Math.max(1, Math.min(page, pages));
    const found = keys.slice((shown - 1) * perPage, shown * perPage).flatMap((key) => this.sources.get(key) ?? []);
    const hits = await Promise.all(found.map((source) => hit(source, words)));
    return { hits, count: keys.length, page: shown, pages };
  }

  /** Brings the index to what the public may see now; one at a time. */
  refresh(): Promise<void> {
    const next = this.refreshing.catch(() => undefined).then(() => this.compare());
    this.refreshing = next;
    return next;
  }

  /** Ends following the log. */
  async close(): Promise<void> {
    this.parts.conferences.off("commit", this.follow);
    await this.refreshing.catch(() => undefined);
  }

  /** A changed article is read anew, and new texts are read before anybody looks for them. */
  private readonly follow = ({ commit }: ConferencesEvents["commit"][0]): void => {
    const topics = new Set(commit.events.map(({ type }) => type.slice(0, type.indexOf("."))));
    if (topics.has("writeUp") || topics.has("conference")) this.articles = null;
    // What fails here fails again, and is told, for whoever looks for something.
    if (topics.has("writeUp") || topics.has("publication")) this.refresh().catch(() => undefined);
  };

  private async compare(): Promise<void> {
    const wanted = new Map((await this.published()).map((source) => [source.key, source]));
    for (const key of this.sources.keys()) if (!wanted.has(key)) this.drop(key);
    for (const source of wanted.values()) {
      if (this.sources.get(source.key)?.tag === source.tag) this.sources.set(source.key, source);
      else await this.take(source);
    }
    // Some of it may have been closed while texts were read.
    const still = new Set((await this.published()).map(({ key }) => key));
    for (const key of this.sources.keys()) if (!still.has(key)) this.drop(key);
  }

  private async take(source: Source): Promise<void> {
    const { title, by, at } = source;
    this.index.put(source.key, { title, by, at, text: await source.read() });
    this.sources.set(source.key, source);
  }

  private drop(key: string): void {
    this.index.remove(key);
    this.sources.delete(key);
  }

  /** Everything that the public may see at this moment. */
  private async published(): Promise<Source[]> {
    const articles = await this.listArticles();
    return [...articles.map(articleSource), ...this.parts.site.list().flatMap((conference) => this.of(conference))];
  }

  private of(conference: PublicConference): Source[] {
    const known = this.ofConference.get(conference);
    if (known) return known;
    const made = conferenceSources(conference, this.parts.texts);
    this.ofConference.set(conference, made);
    return made;
  }

  /** The articles as they were when one of them changed last; a list that couldn't be read is asked for again. */
  private async listArticles(): Promise<ArticleEntry[]> {
    const reading = this.articles ?? this.parts.articles.list();
    this.articles = reading;
    try {
      return await reading;
    } catch (error) {
      if (this.articles === reading) this.articles = null;
      throw error;
    }
  }
}

async function hit({ found, title, by, at, timeZone, read }: Source, words: string[]): Promise<SearchHit> {
  return { found, title: marked(title, words), by, at, timeZone, snippet: snippet(await read(), words) };
}
