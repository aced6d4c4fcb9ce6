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
  /** Gets a small picture of every point, and all levels. */
  wall: boolean;
}

/** Rights by the one table of permissions; a desk alone shows no programme, so it gets none. */
export function peerRights(actor: Actor): PeerRights {
  const device = actor.kind === "device" ? actor : null;
  return {
    pointId: device?.pointId ?? null,
    deviceId: device && may(actor, "media.offer") ? device.id : null,
    programme: actor.kind !== "system" && may(actor, "media.programme") && device?.role !== "desk",
    wall: actor.kind === "person" && may(actor, "media.wall"),
  };
}
