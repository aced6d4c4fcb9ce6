import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { type Action, may } from "@diemcau/shared/rules/permissions";

/** Throws `auth.required` for nobody, and `permission.denied` for somebody who may not. */
export function allow(actor: Actor | null, action: Action, pointId?: string): asserts actor is Actor {
  if (!actor) throw new AppError("auth.required");
  if (!may(actor, action, pointId)) throw new AppError("permission.denied");
}
