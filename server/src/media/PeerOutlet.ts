import type { PointLinks, Reception } from "@diemcau/shared/protocol/link";
import type { ConsumerOffer, Levels } from "@diemcau/shared/protocol/media";

/** What the stage tells a peer; realtime puts it on the socket. */
export interface PeerOutlet {
  consume(offer: ConsumerOffer): void;
  consumerClosed(consumerId: string): void;
  consumerPaused(consumerId: string, paused: boolean): void;
  /** All transports are gone: join again (PROTOCOL M5). */
  reset(): void;
  levels(levels: Levels): void;
  /** What is held back from this page because its link carries no more. */
  reception(reception: Reception): void;
  /** How the links of all points stand. */
  links(links: PointLinks): void;
  /** Who talks from the board to this room alone; `null` when it is over. */
  talkback(operator: string | null): void;
  /** How many simulcast layers are wanted of what the peer sends, lowest first (PROTOCOL M8). */
  layers(producerId: string, spatialLayers: number): void;
}
