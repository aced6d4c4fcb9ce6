import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "@diemcau/shared/protocol/errors";
import { OfficePackage } from "./OfficePackage.ts";
import type { PaperContent, PaperMessage } from "./paperMessage.ts";
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

/** Each format's reader is loaded only for it: they are large. */
async function contentOf(bytes: Uint8Array): Promise<PaperContent> {
  if (!isZip(bytes)) return (await import("./readers/pdf.ts")).readPdfPaper(bytes);
  const office = await OfficePackage.open(bytes);
  const isText = office.has("word/document.xml");
  if (!isText && !office.has("ppt/presentation.xml")) throw new AppError("paper.format");
  await requireHarmless(office);
  if (!isText) return (await import("./readers/pptx.ts")).readPptxPaper(office);
  return (await import("./readers/docx.ts")).readDocxPaper(bytes, office);
}

parentPort?.postMessage(await read(workerData));
