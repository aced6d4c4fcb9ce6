import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import type { OfficialFormat } from "../../domain/documents/ports.ts";
import { renderDocx } from "./docx/renderDocx.ts";
import { renderPdf } from "./pdf/renderPdf.ts";

/** Prints documents in this very thread; a volume of some hundred pages takes seconds, so the server uses `renderInThread`. */
export async function render(documents: readonly OfficialDocument[], format: OfficialFormat): Promise<Uint8Array> {
  const hasContents = documents.some(({ body }) => body.some(({ type }) => type === "contents"));
  if (format === "pdf") return (await renderPdf(documents)).bytes;
  // Word fills a table of contents only when somebody asks it to; the pages of the PDF, which breaks alike, stand there until then.
  const entries = hasContents ? (await renderPdf(documents)).entries : [];
  return renderDocx(documents, entries);
}
