import type { OfficialDocument } from "@diemcau/shared/rules/official/document";
import { parentPort, workerData } from "node:worker_threads";
import type { OfficialFormat } from "../../domain/documents/ports.ts";
import { render } from "./render.ts";

/** Runs in a thread of its own: prints what came as `workerData` and answers the file's bytes. */
async function print({ documents, format }: { documents: OfficialDocument[]; format: OfficialFormat }): Promise<void> {
  const bytes = new Uint8Array(await render(documents, format));
  parentPort?.postMessage(bytes, [bytes.buffer]);
}

await print(workerData);
