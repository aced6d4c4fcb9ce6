import { AppError } from "@diemcau/shared/protocol/errors";
import { may } from "@diemcau/shared/rules/permissions";
import { Router } from "express";
import type { Minutes } from "../../domain/proceedings/Minutes.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

/** The minutes as they are read; they are written over the socket. */
export function minutesRoutes({ minutes, identify }: { minutes: Minutes; identify: Identify }): Router {
  const router = Router();

  router.get("/conferences/:id/minutes", async (request, response) => {
    const actor = await requireActor(identify, request);
    if (!may(actor, "minutes.read")) throw new AppError("permission.denied");
    response.set("Cache-Control", "private, no-cache").json(await minutes.document(request.params.id));
  });

  return router;
}
