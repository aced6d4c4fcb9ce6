import { Router } from "express";
import { PersonInput } from "@diemcau/shared/model/person";
import { parse } from "@diemcau/shared/protocol/parse";
import { VersionedPerson } from "@diemcau/shared/protocol/rest";
import type { Persons } from "../../domain/directory/Persons.ts";
import { jsonBody } from "../body.ts";
import type { Identify } from "../identify.ts";

/** People of the directory. */
export function personRoutes({ persons, identify }: { persons: Persons; identify: Identify }): Router {
  const router = Router();

  router.get("/persons", async (request, response) => {
    response.json(await persons.list(await identify(request)));
  });

  router.post("/persons", jsonBody, async (request, response) => {
    const actor = await identify(request);
    response.status(201).json(await persons.create(actor, parse(PersonInput, request.body)));
  });

  router.put("/persons/:id", jsonBody, async (request, response) => {
    const actor = await identify(request);
    response.json(await persons.change(actor, request.params.id, parse(VersionedPerson, request.body)));
  });

  return router;
}
