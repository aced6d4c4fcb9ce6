import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "@diemcau/shared/protocol/errors";
import { docxText } from "./docxText.ts";
import { OfficePackage } from "./OfficePackage.ts";
import type { PaperContent, PaperMessage } from "./paperMessage.ts";
import { pdfText } from "./pdfText.ts";
import { pptxText } from "./pptxText.ts";
import { isZip } from "./recognizePaper.ts";
import { requireHarmless } from "./requireHarmless.ts";

/** Runs in a thread of its own: reads the file that came as `workerData`, or says why it is refused. */
async function read(bytes: Uint8Array): Promise<PaperMessage> {
  try {
    return { kind: "read", ...(await contentOf(bytes)) };
  } catch (error) {
    // Whatever else a broken file makes its reader say.
    const { code, facts } = error instanceof AppError ? error : new AppError("paper.unreadable");
    return { kind: "refused", code, facts };
  }
}

async function contentOf(bytes: Uint8Array): Promise<PaperContent> {
  if (!isZip(bytes)) return { format: "pdf", warnings: [], ...(await pdfText(bytes)) };
  const office = await OfficePackage.open(bytes);
  const format = office.has("word/document.xml") ? "docx" : office.has("ppt/presentation.xml") ? "pptx" : null;
  if (!format) throw new AppError("paper.format");
  await requireHarmless(office);
  if (format === "pptx") return { format, warnings: [], ...pptxText(office) };
  return { format, pages: null, text: await docxText(bytes), warnings: [] };
}

parentPort?.postMessage(await read(workerData));
