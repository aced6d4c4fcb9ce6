import { SafeHtml } from "@diemcau/shared/text/html";

/**
 * Facts for search engines, in schema.org's words. A data block is no script: browsers run none of it, and the content
 * security policy has no say in it (HTML, "prepare the script element"). Nothing in it can end the element.
 */
export function jsonLd(facts: object): SafeHtml {
  const text = JSON.stringify({ "@context": "https://schema.org", ...facts }).replace(/</g, "\\u003c");
  return new SafeHtml(`<script type="application/ld+json">${text}</script>`);
}
