import { parentPort, workerData } from "node:worker_threads";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * Runs in a thread of its own: opens the document that came as `workerData`, reads its first page, and answers the number of
 * pages, or `null` when it can't be read or asks for a password.
 */
async function countPages(data: Uint8Array): Promise<number | null> {
  const task = getDocument({
    data,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: true,
  });
  try {
    const document = await task.promise;
    await document.getPage(1);
    return document.numPages;
  } catch {
    return null;
  }
}

parentPort?.postMessage(await countPages(workerData));
