import { Router } from "express";
import { UnitInput } from "@diemcau/shared/model/unit";
import { parse } from "@diemcau/shared/protocol/parse";
import { VersionedUnit } from "@diemcau/shared/protocol/rest";
import type { Units } from "../../domain/directory/Units.ts";
import { jsonBody } from "../body.ts";
import type { Identify } from "../identify.ts";

/** Units of the directory. */
export function unitRoutes({ units, identify }: { units: Units; identify: Identify }): Router {
  const router = Router();

  router.get("/units", async (request, response) => {
    response.json(await units.list(await identify(request)));
  });

  router.post("/units", jsonBody, async (request, response) => {
    const actor = await identify(request);
    response.status(201).json(await units.create(actor, parse(UnitInput, request.body)));
  });

  router.put("/units/:id", jsonBody, async (request, response) => {
    const actor = await identify(request);
    response.json(await units.change(actor, request.params.id, parse(VersionedUnit, request.body)));
  });

  router.delete("/units/:id", async (request, response) => {
    await units.remove(await identify(request), request.params.id);
    response.status(204).end();
  });

  return router;
}
