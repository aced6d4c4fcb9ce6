import type { Request } from "express";
import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Identity } from "../domain/directory/Identity.ts";
import type { DeviceActor } from "../domain/directory/Pairing.ts";
import { readProof } from "./cookies.ts";

/** Tells who a request acts for; `null` for nobody. */
export type Identify = (request: Request) => Promise<Actor | null>;

/**
 * A browser may be signed in and paired at once. Its page says by the header `dc-as` which of the two it acts as, or in the
 * address by `as` where a picture's element sends the request; without it the person goes before the device.
 */
export function identifyBy(identity: Identity): Identify {
  return async (request) => {
    const proof = readProof(request.headers.cookie);
    const as = request.headers["dc-as"] ?? request.query["as"];
    if (as === "device" || as === "person") return identity.actor(proof, as);
    return (await identity.actor(proof, "person")) ?? identity.actor(proof, "device");
  };
}

/** The paired device that a request comes from, or `device.unpaired`. */
export async function requireDevice(identity: Identity, request: Request): Promise<DeviceActor> {
  const actor = await identity.actor(readProof(request.headers.cookie), "device");
  if (actor?.kind !== "device") throw new AppError("device.unpaired");
  return actor;
}
