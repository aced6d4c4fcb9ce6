import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { wording } from "./wording.ts";

/** What a page looks like where somebody shares it. */
export interface Shared {
  type: "article" | "website";
  title: string;
  description: string;
  url: string;
  image: { url: string; width: number; height: number; alt: string } | null;
  publishedAt?: string;
  modifiedAt?: string;
}

/** Open Graph and description of a page (ogp.me). */
export function openGraph({ type, title, description, url, image, publishedAt, modifiedAt }: Shared): SafeHtml {
  return html`<meta name="description" content="${description}">
<meta property="og:type" content="${type}">
<meta property="og:site_name" content="${wording.vi.siteName}">
<meta property="og:locale" content="vi_VN">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
${publishedAt !== undefined && html`<meta property="article:published_time" content="${publishedAt}">\n`}
${modifiedAt !== undefined && html`<meta property="article:modified_time" content="${modifiedAt}">\n`}
${image && imageFacts(image)}`;
}

function imageFacts({ url, width, height, alt }: NonNullable<Shared["image"]>): SafeHtml {
  return html`<meta property="og:image" content="${url}">
<meta property="og:image:type" content="image/jpeg">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${alt}">
<meta name="twitter:card" content="summary_large_image">`;
}

/** The beginning of a text, cut between two words. */
export function beginning(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.lastIndexOf(" ", max - 1);
  return `${text.slice(0, cut > 0 ? cut : max - 1)} …`;
}
