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

/** A parameter of the path, which matched by the time a handler runs. */
export function parameter(request: Request, name: string): string {
  const value = request.params[name];
  if (typeof value !== "string") throw new AppError("notFound");
  return value;
}
