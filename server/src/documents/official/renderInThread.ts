import { AppError } from "@diemcau/shared/protocol/errors";
import type { RenderOfficial } from "../../domain/documents/ports.ts";
import { Turnstile } from "../../domain/meeting/Turnstile.ts";
import { inThread } from "../inThread.ts";

/** What the longest volume may take. */
const limits = { milliseconds: 120_000, memory: 1024, young: 96 };

/** One at a time: a volume's memory is what one printing may take, not all of them together. */
const turnstile = new Turnstile();

/** Prints documents in a thread of its own, so that a long one doesn't hold up the conference that runs. */
export const renderInThread: RenderOfficial = async (documents, format) => {
  const task = { script: new URL("./renderThread.ts", import.meta.url), data: { documents, format }, limits };
  const bytes = await turnstile.pass("official", () =>
    inThread(task, (message) => (message instanceof Uint8Array ? message : undefined)),
  );
  if (!bytes) throw new AppError("server.failed");
  return bytes;
};
