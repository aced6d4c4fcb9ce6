import { html, type SafeHtml } from "@diemcau/shared/text/html";

/** The feeds of articles and what each is served as. */
export const feeds = [
  { path: "/feed.atom", type: "application/atom+xml", name: "Atom" },
  { path: "/feed.rss", type: "application/rss+xml", name: "RSS" },
  { path: "/feed.json", type: "application/feed+json", name: "JSON" },
] as const;

/** What lets readers' programs find the feeds by themselves. */
export function feedLinks(title: string): SafeHtml {
  const links = feeds.map(
    ({ path, type, name }) => html`<link rel="alternate" type="${type}" href="${path}" title="${title} (${name})">\n`,
  );
  return html`${links}`;
}
