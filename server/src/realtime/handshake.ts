import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { Handshake } from "@diemcau/shared/protocol/socket";
import { protocolVersion } from "@diemcau/shared/protocol/version";
import { may } from "@diemcau/shared/rules/permissions";
import { findPoint } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { Identify } from "./types.ts";

/** Who connects, and what it says of itself; throws what the page is told in `refused` (PROTOCOL C1, C8). */
export async function shakeHands(
  auth: unknown,
  cookieHeader: string | undefined,
  { conferences, identify }: { conferences: Conferences; identify: Identify },
): Promise<{ actor: Actor; handshake: Handshake }> {
  if (!speaksOurs(auth)) throw new AppError("protocol.outdated");
  const handshake = parse(Handshake, auth);
  const actor = await identify(cookieHeader, handshake.as);
  if (!actor) throw new AppError(handshake.as === "device" ? "device.unpaired" : "auth.required");
  if (!may(actor, "conference.join")) throw new AppError("permission.denied");
  const state = conferences.state(handshake.conferenceId);
  if (actor.kind === "device") {
    if (actor.conferenceId !== handshake.conferenceId) throw new AppError("permission.denied");
    const paired = findPoint(state, actor.pointId)?.devices.some(({ id }) => id === actor.id);
    if (!paired) throw new AppError("device.unpaired");
  }
  return { actor, handshake };
}

function speaksOurs(auth: unknown): boolean {
  return typeof auth === "object" && auth !== null && "protocol" in auth && auth.protocol === protocolVersion;
}
