import { html } from "@diemcau/shared/text/html";
import type { Feed, FeedItem } from "./feedItems.ts";

/** RFC 4287. The template's escapes are XML's own. */
export function atom({ title, description, origin, updatedAt, items }: Feed): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${origin}/feed.atom</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${updatedAt ?? "1970-01-01T00:00:00.000Z"}</updated>
<author><name>${title}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}/feed.atom"/>
<link rel="alternate" type="text/html" href="${origin}/tin-bai"/>
${items.map(entry)}</feed>
`.text;
}

function entry({ url, title, lead, author, publishedAt, updatedAt, image }: FeedItem) {
  return html`<entry>
<id>${url}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${url}"/>
${image && html`<link rel="enclosure" type="image/jpeg" href="${image}"/>\n`}<published>${publishedAt}</published>
<updated>${updatedAt}</updated>
<author><name>${author}</name></author>
<summary>${lead}</summary>
</entry>
`;
}
