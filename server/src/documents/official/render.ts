import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import type { OfficialFormat } from "../../domain/documents/ports.ts";
import type { PrintedPdf } from "./pdf/renderPdf.ts";

/** Prints documents in this very thread; a volume of some hundred pages takes seconds, so the server uses `renderInThread`. */
export async function render(documents: readonly OfficialDocument[], format: OfficialFormat): Promise<Uint8Array> {
  if (format === "pdf") return (await printPdf(documents)).bytes;
  // Word fills a table of contents only when somebody asks it to; the pages of the PDF, which breaks alike, stand there.
  const hasContents = documents.some(({ body }) => body.some(({ type }) => type === "contents"));
  const entries = hasContents ? (await printPdf(documents)).entries : [];
  const { renderDocx } = await import("./docx/renderDocx.ts");
  return renderDocx(documents, entries);
}

/** Either library takes a while to load, and a thread prints one format alone. */
async function printPdf(documents: readonly OfficialDocument[]): Promise<PrintedPdf> {
  const { renderPdf } = await import("./pdf/renderPdf.ts");
  return renderPdf(documents);
}
