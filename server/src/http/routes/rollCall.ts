import { Id } from "@diemcau/shared/model/id";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { may } from "@diemcau/shared/rules/permissions";
import { readRollCall } from "@diemcau/shared/rules/rollCallSheet";
import { raw, type RequestHandler, Router } from "express";
import { z } from "zod";
import { readSheet } from "../../documents/readSheet.ts";
import { sheetLimits } from "../../documents/sheetLimits.ts";
import type { Conferences } from "../../domain/meeting/Conferences.ts";
import { requirePoint } from "../../domain/meeting/facts.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

const Query = z.object({ pointId: Id.optional(), mode: z.enum(["replace", "append"]).default("append") });

/** A sheet's bytes, whatever their media type says: what they are is read from them. */
const sheetBody = raw({ type: () => true, limit: sheetLimits.bytes });

/** Reads lists of expected people for somebody to look at; only a command takes them (PROTOCOL RC4). */
export function rollCallRoutes({ conferences, identify }: { conferences: Conferences; identify: Identify }): Router {
  const router = Router();

  /** Before any of the bytes are read. */
  const allowed: RequestHandler<{ id: string }> = async (request, _response, next) => {
    if (!may(await requireActor(identify, request), "rollCall.import")) throw new AppError("permission.denied");
    next();
  };

  router.post("/conferences/:id/roll-call/preview", allowed, sheetBody, async (request, response) => {
    const { pointId, mode } = parse(Query, request.query);
    const state = conferences.state(request.params.id);
    if (pointId !== undefined) requirePoint(state, pointId);
    const body: unknown = request.body;
    if (!(body instanceof Uint8Array)) throw new AppError("sheet.empty");
    response.json(readRollCall(await readSheet(body), { points: state.points, pointId, mode }));
  });

  return router;
}
