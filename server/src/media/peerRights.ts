import type { Actor } from "@diemcau/shared/model/actor";
import { may } from "@diemcau/shared/rules/permissions";

/** What a peer may send and receive (PROTOCOL M4). */
export interface PeerRights {
  /** The point it belongs to; absent for people, who belong to none. */
  pointId: string | null;
  /** The device that offers sources; absent where it may not. */
  deviceId: string | null;
  /** Gets the programme's pictures and sound. */
  programme: boolean;
  /** May have a small picture of every point, hear one alone, and gets all levels. */
  wall: boolean;
  /** Name of whoever may talk to one room from here; absent where nobody may. */
  talksAs: string | null;
  /** Plays what the operator says to its room. */
  talkedTo: boolean;
}

/** Rights by the one table of permissions; a desk alone shows no programme, so it gets none. */
export function peerRights(actor: Actor): PeerRights {
  const device = actor.kind === "device" ? actor : null;
  return {
    pointId: device?.pointId ?? null,
    deviceId: device && may(actor, "media.offer") ? device.id : null,
    programme: actor.kind !== "system" && may(actor, "media.programme") && device?.role !== "desk",
    wall: actor.kind === "person" && may(actor, "media.wall"),
    talksAs: actor.kind === "person" && may(actor, "media.talkback") ? actor.name : null,
    talkedTo: device?.role === "screen" || device?.role === "both",
  };
}
