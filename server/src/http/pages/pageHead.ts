import type { SafeHtml } from "@diemcau/shared/text/html";
import type { Request, Response } from "express";
import { stylesheetAddress } from "./publicAssets.ts";
import { type Language, languageOf } from "./wording.ts";

/** What a page says of itself. */
export interface PageHead {
  title: string;
  language: Language;
  /** Path of this page, to offer it in the other language. */
  path: string;
  /** What is asked of it beside the language. */
  query?: Readonly<Record<string, string>>;
  /** Scheme and host that readers reach this server by; empty where that can't be told. */
  origin: string;
  /** Address of the stylesheet, with its version. */
  stylesheet: string;
  /** More for the head: Open Graph, for instance. */
  meta?: SafeHtml;
  /** Not for search engines: results, refusals. */
  hidden?: boolean;
  /** What is being looked for, to stand in the field. */
  lookedFor?: string;
}

/** What a request alone says of its page. */
export type BareHead = Omit<PageHead, "title" | "meta">;

/** Reads it from requests; the public address, where one is configured, goes before what a request claims. */
export function bareHeads(publicUrl: string | null): (request: Request) => BareHead {
  return (request) => ({
    language: languageOf(request.query),
    path: request.path,
    origin: publicUrl ?? claimedOrigin(request),
    stylesheet: stylesheetAddress,
  });
}

/** Browsers ask again each time, and get 304 while the page is the same. */
export function sendPage(request: Request, response: Response, page: string): void {
  response
    .set("Cache-Control", request.path === "/" ? "private, no-cache" : "no-cache")
    .type("html")
    .send(page);
}

/** How readers reach this server; a made-up host name is left out. */
function claimedOrigin(request: Request): string {
  const host = request.get("host") ?? "";
  return /^[a-z0-9.:[\]-]+$/i.test(host) ? `${request.protocol}://${host}` : "";
}
