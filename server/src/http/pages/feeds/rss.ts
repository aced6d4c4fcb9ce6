import { html } from "@diemcau/shared/text/html";
import type { Feed, FeedItem } from "./feedItems.ts";

/**
 * RSS 2.0. Its own words have no place for who wrote without a mail address, nor for a later change: these are said in Dublin
 * Core's and Atom's. A picture's length is unknown before somebody asks for it, and is told as 0, as readers expect.
 */
export function rss({ title, description, origin, updatedAt, items }: Feed): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${title}</title>
<link>${origin}/tin-bai</link>
<description>${description}</description>
<language>vi</language>
${updatedAt && html`<lastBuildDate>${new Date(updatedAt).toUTCString()}</lastBuildDate>\n`}<atom:link rel="self" type="application/rss+xml" href="${origin}/feed.rss"/>
${items.map(item)}</channel>
</rss>
`.text;
}

function item({ url, title, lead, author, publishedAt, updatedAt, corrected, image }: FeedItem) {
  return html`<item>
<title>${title}</title>
<link>${url}</link>
<guid isPermaLink="true">${url}</guid>
<pubDate>${new Date(publishedAt).toUTCString()}</pubDate>
${corrected && html`<atom:updated>${updatedAt}</atom:updated>\n`}<dc:creator>${author}</dc:creator>
<description>${lead}</description>
${image && html`<enclosure url="${image}" type="image/jpeg" length="0"/>\n`}</item>
`;
}
