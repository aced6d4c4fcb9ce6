import type { IssuedDocument } from "@diemcau/shared/model/official";
import { html, type SafeHtml } from "@diemcau/shared/text/html";
import { address, conferencePath } from "../addresses.ts";
import type { Language } from "../wording.ts";
import { fileSize } from "./fileSize.ts";
import { siteWording } from "./siteWording.ts";

/** Issued documents with what can be fetched of each, and how to check it. */
export function documentList(slug: string, documents: readonly IssuedDocument[], language: Language): SafeHtml {
  const words = siteWording[language];
  return html`<ul class="documents">
${documents.map((document) => {
  const { id, kind, title, number, date, docx, pdf, signed, digest } = document;
  const link = (part: string, name: string, bytes: number) =>
    html`<a href="${conferencePath(slug, "van-ban", id, part)}">${name} (${fileSize(bytes, language)})</a>\n`;
  const told = [
    words.documentKinds[kind],
    number === "" ? "" : `${words.number} ${number}`,
    date === null ? "" : `${words.dated} ${writtenDate(date)}`,
  ].filter((part) => part !== "");
  return html`<li>
<p class="kind">${told.join(" · ")}</p>
<p class="what" lang="vi">${title}</p>
<p class="files">${link("pdf", "PDF", pdf.bytes)}${link("docx", "DOCX", docx.bytes)}${signed && link("ban-ky", `PDF, ${words.signed}`, signed.bytes)}</p>
<p class="digest">${words.digest}: <code>${digest}</code> <a href="${address(`/xac-minh/${digest}`, language)}">${words.verify}</a></p>
</li>
`;
})}</ul>
`;
}

/** 28/4/2022 from the calendar day that the register gave. */
function writtenDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date}/${month}/${year}`;
}
