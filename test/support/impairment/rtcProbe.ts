import type { BrowserContext, Page } from "playwright-core";

/** What a page has received so far, over all its connections that are open. */
export interface Received {
  /** Packets of sound, and those that never came. */
  packets: number;
  lost: number;
  /** Samples played, and those the browser had to invent because their packet was missing or late; silence not counted. */
  samples: number;
  invented: number;
  /** Pictures decoded of all streams, and the height of the largest that still moves. */
  frames: number;
  height: number;
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
    const sum = { packets: 0, lost: 0, samples: 0, invented: 0, frames: 0, height: 0 };
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
          if ((entry.framesPerSecond ?? 0) > 0) sum.height = Math.max(sum.height, entry.frameHeight ?? 0);
        }
      });
    }
    return sum;
  });
}
