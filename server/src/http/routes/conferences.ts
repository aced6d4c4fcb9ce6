import { Router } from "express";
import { parse } from "@diemcau/shared/protocol/parse";
import { NewConference } from "@diemcau/shared/protocol/rest";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { allow } from "../../domain/directory/allow.ts";
import type { Pairing } from "../../domain/directory/Pairing.ts";
import type { Conferences } from "../../domain/meeting/Conferences.ts";
import { summarize } from "../../domain/meeting/summaries.ts";
import { viewsOf } from "../../domain/meeting/views.ts";
import type { CommitStore } from "../../domain/ports.ts";
import { jsonBody } from "../body.ts";
import type { Identify } from "../identify.ts";

interface Parts {
  conferences: Conferences;
  commits: CommitStore;
  pairing: Pairing;
  identify: Identify;
}

/** Conferences as lists, logs and views; all that happens in them comes by commands. */
export function conferenceRoutes({ conferences, commits, pairing, identify }: Parts): Router {
  const router = Router();

  router.get("/conferences", async (request, response) => {
    const actor = await identify(request);
    allow(actor, "conference.list");
    response.json(summarize(conferences.all(), actor));
  });

  router.post("/conferences", jsonBody, async (request, response) => {
    const actor = await identify(request);
    allow(actor, "conference.create");
    response.status(201).json(await conferences.create(actor, parse(NewConference, request.body)));
  });

  router.get("/conferences/:id/log", async (request, response) => {
    allow(await identify(request), "conference.log");
    const { id } = request.params;
    response.json(await commits.read(id, 1, conferences.log(id).seq));
  });

  router.get("/conferences/:id/views", async (request, response) => {
    allow(await identify(request), "conference.log");
    response.type("json").send(canonicalJson(viewsOf(conferences.log(request.params.id))));
  });

  router.post("/conferences/:id/points/:pointId/pairing-code", async (request, response) => {
    const { id, pointId } = request.params;
    response.status(201).json(await pairing.issue(await identify(request), id, pointId));
  });

  return router;
}
