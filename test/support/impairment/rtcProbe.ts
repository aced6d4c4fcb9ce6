import type { BrowserContext, Page } from "playwright-core";

/** What a page has received so far, over all its connections that are open. */
export interface Received {
  /** Packets of sound, and those that never came. */
  packets: number;
  lost: number;
  /** Samples played, and those the browser had to invent because their packet was missing or late; silence not counted. */
  samples: number;
  invented: number;
  /** Pictures decoded of all streams. */
  frames: number;
}

declare global {
  interface Window {
    keptConnections: RTCPeerConnection[];
  }
}

/** Has every page of a window that is opened from now on keep its connections for {@link received}. */
export async function keepConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.keptConnections = [];
    const Original = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        window.keptConnections.push(this);
      }
    };
  });
}

/** Reads what the page's open connections have received. */
export function received(page: Page): Promise<Received> {
  return page.evaluate(async () => {
    const sum = { packets: 0, lost: 0, samples: 0, invented: 0, frames: 0 };
    for (const connection of window.keptConnections) {
      if (connection.connectionState === "closed") continue;
      (await connection.getStats()).forEach((entry) => {
        if (entry.type !== "inbound-rtp") return;
        if (entry.kind === "audio") {
          sum.packets += entry.packetsReceived ?? 0;
          sum.lost += entry.packetsLost ?? 0;
          sum.samples += entry.totalSamplesReceived ?? 0;
          sum.invented += (entry.concealedSamples ?? 0) - (entry.silentConcealedSamples ?? 0);
        } else {
          sum.frames += entry.framesDecoded ?? 0;
        }
      });
    }
    return sum;
  });
}

/** What was received between two looks. */
export interface Passage {
  /** Sound that the browser had to invent, percent. */
  inventedSound: number;
  /** Pictures a second, of all streams. */
  pictures: number;
}

/** Watches a page for some time. */
export async function passage(page: Page, milliseconds: number): Promise<Passage> {
  const before = await received(page);
  await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), milliseconds);
  const after = await received(page);
  return {
    inventedSound: (100 * (after.invented - before.invented)) / Math.max(1, after.samples - before.samples),
    pictures: (1000 * (after.frames - before.frames)) / milliseconds,
  };
}

/** Milliseconds until packets of sound come again to a page that gets none. */
export async function soundBack(page: Page, timeout = 20_000): Promise<number> {
  const begun = Date.now();
  let last = (await received(page)).packets;
  while (Date.now() - begun < timeout) {
    const { packets } = await received(page);
    if (packets > last) return Date.now() - begun;
    last = packets;
  }
  throw new Error(`no sound after ${timeout} ms`);
}
