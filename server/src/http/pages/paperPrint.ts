import type { Paper, PaperVersion } from "@diemcau/shared/model/paper";
import type { RichText } from "@diemcau/shared/model/richText";
import { html } from "@diemcau/shared/text/html";
import { richMarkup } from "./site/richMarkup.ts";

/** Margins and letters of the official form (NĐ 30/2020, Phụ lục I); on a screen it is a sheet of the same width. */
const style = html`
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { max-width: 165mm; margin: 0 auto; padding: 10mm 6mm; color: #000; font: 14pt/1.5 Tinos, "Times New Roman", serif }
h1 { font-size: 15pt; text-align: center } .author { text-align: center; font-style: italic }
h2, h3, h4 { font-size: 14pt; margin: 1em 0 .4em } p { margin: 0 0 .5em; text-align: justify; white-space: pre-wrap }
table { width: 100%; border-collapse: collapse } th, td { border: 1px solid #000; padding: 1mm 2mm; vertical-align: top }
@media print { body { max-width: none; padding: 0 } }`;

/** A paper that was written here, as a page to print or keep. */
export function paperPrint({ title, author }: Paper, { number }: PaperVersion, text: RichText): string {
  const who = [author.name, author.title, author.unit].filter(Boolean).join(", ");
  return html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${title} (bản ${number})</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><h1>${title}</h1><p class="author">${who}</p>
${richMarkup(text, 2, "Bảng")}</body></html>`.text;
}
