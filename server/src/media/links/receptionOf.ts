import type { Reception } from "@diemcau/shared/protocol/link";
import type { Consumer } from "mediasoup/types";
import { type LayerChoice, layers } from "../codecs.ts";

/** A picture that begins to flow, or a camera that wakes, reaches its full size in so long on a good link, ms. */
export const wakesWithin = 8000;

/** A picture of the programme that flows to a page. */
export interface FlowingPicture {
  consumer: Pick<Consumer, "type" | "score" | "currentLayers">;
  layer: LayerChoice;
  /** Since when it flows in this layer, by `performance.now()`. */
  since: number;
}

/** What a page gets less of than the senders of its pictures offer: its link carries no more. */
export function receptionOf(pictures: readonly FlowingPicture[], now: number): Pick<Reception, "thin" | "soundOnly"> {
  const settled = pictures.filter(({ consumer, since }) => consumer.type === "simulcast" && now - since >= wakesWithin);
  const shortages = settled.map(({ consumer, layer }) => {
    const offered = consumer.score.producerScores.findLastIndex((score) => score > 0);
    const got = consumer.currentLayers?.spatialLayer ?? -1;
    return { thin: got < Math.min(offered, layers[layer].spatialLayer), none: got < 0 && offered >= 0 };
  });
  return {
    thin: shortages.some(({ thin }) => thin),
    soundOnly: shortages.length > 0 && shortages.every(({ none }) => none),
  };
}
