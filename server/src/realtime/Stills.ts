import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { maxStillBytes, type StillPicture, stillPicture } from "../media/stillPicture.ts";

/** How long a page has to send a still, in ms (PROTOCOL R4). */
const patience = 4000;

interface Awaited {
  from: Actor;
  settle(picture: StillPicture | null): void;
}

/** Stills that were asked of pages and are on their way. */
export class Stills {
  readonly #awaited = new Map<string, Awaited>();

  /** Waits for the still that `ask` asks a page of; `null` when it doesn't come in time or is no picture. */
  wait(stillId: string, from: Actor, ask: () => void): Promise<StillPicture | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(null), patience);
      const settle = (picture: StillPicture | null) => {
        clearTimeout(timer);
        this.#awaited.delete(stillId);
        resolve(picture);
      };
      this.#awaited.set(stillId, { from, settle });
      ask();
    });
  }

  /** Takes the bytes of a still from whoever was asked for it. Throws `notFound`, `permission.denied`, `input.tooLarge` or `file.notPicture`. */
  async deliver(stillId: string, actor: Actor, stream: AsyncIterable<Uint8Array>): Promise<void> {
    const awaited = this.#awaited.get(stillId);
    if (!awaited) throw new AppError("notFound");
    if (!isSame(awaited.from, actor)) throw new AppError("permission.denied");
    try {
      awaited.settle(await stillPicture(await read(stream)));
    } catch (error) {
      awaited.settle(null);
      throw error;
    }
  }

  close(): void {
    for (const { settle } of this.#awaited.values()) settle(null);
  }
}

function isSame(asked: Actor, sender: Actor): boolean {
  return asked.kind !== "system" && sender.kind === asked.kind && sender.id === asked.id;
}

async function read(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of stream) {
    bytes += part.byteLength;
    if (bytes > maxStillBytes) throw new AppError("input.tooLarge", { limit: `${maxStillBytes / 1024 / 1024} MB` });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
