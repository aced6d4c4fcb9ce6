import { parse } from "@diemcau/shared/protocol/parse";
import { HoldRehearsal, RehearsalControl, type RehearsalView } from "@diemcau/shared/protocol/rehearsal";
import { Router } from "express";
import type { Rehearsals } from "../../domain/meeting/Rehearsals.ts";
import { jsonBody } from "../body.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

/** Who plays the rooms of rehearsals. */
export interface Directing {
  begin(rehearsalId: string, manner: Pick<HoldRehearsal, "speed" | "autopilot">): RehearsalView;
  view(rehearsalId: string): RehearsalView;
  control(rehearsalId: string, control: RehearsalControl): Promise<RehearsalView>;
}

/** Rehearsals: beginning one, steering it, wiping it. */
export function rehearsalRoutes(parts: { rehearsals: Rehearsals; directors: Directing; identify: Identify }): Router {
  const { rehearsals, directors, identify } = parts;
  const router = Router();
  const address = "/conferences/:id/rehearsal/:rehearsalId";

  router.post("/conferences/:id/rehearsal", jsonBody, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { commandId, ...manner } = parse(HoldRehearsal, request.body);
    const { id } = await rehearsals.hold(actor, request.params.id, commandId);
    response.status(201).json(directors.begin(id, manner));
  });

  router.get(address, async (request, response) => {
    const { id, rehearsalId } = request.params;
    rehearsals.require(await requireActor(identify, request), id, rehearsalId);
    response.json(directors.view(rehearsalId));
  });

  router.post(address, jsonBody, async (request, response) => {
    const { id, rehearsalId } = request.params;
    rehearsals.require(await requireActor(identify, request), id, rehearsalId);
    response.json(await directors.control(rehearsalId, parse(RehearsalControl, request.body)));
  });

  router.delete(address, async (request, response) => {
    const { id, rehearsalId } = request.params;
    await rehearsals.wipe(await requireActor(identify, request), id, rehearsalId);
    response.status(204).end();
  });

  return router;
}
