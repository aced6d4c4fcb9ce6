import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Request } from "express";
import type { Identify } from "../identify.ts";

/** Who sent a request, or `auth.required`. */
export async function requireActor(identify: Identify, request: Request): Promise<Actor> {
  const actor = await identify(request);
  if (!actor) throw new AppError("auth.required");
  return actor;
}
