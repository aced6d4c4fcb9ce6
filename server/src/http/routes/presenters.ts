import { parse } from "@diemcau/shared/protocol/parse";
import { ClaimPresenter, InvitePresenter } from "@diemcau/shared/protocol/rest";
import { Router } from "express";
import type { Presenters } from "../../domain/directory/Presenters.ts";
import { jsonBody } from "../body.ts";
import { callerOf } from "../caller.ts";
import { readProof, setDevice } from "../cookies.ts";
import type { Identify } from "../identify.ts";

/** Presenters' personal links: made by the office, claimed by the presenter's own machine. */
export function presenterRoutes({ presenters, identify }: { presenters: Presenters; identify: Identify }): Router {
  const router = Router();

  router.post("/conferences/:id/presenter-links", jsonBody, async (request, response) => {
    const actor = await identify(request);
    const { id } = request.params;
    response.status(201).json(await presenters.invite(actor, id, parse(InvitePresenter, request.body)));
  });

  router.post("/presenter-links/claim", jsonBody, async (request, response) => {
    const { deviceToken } = readProof(request.headers.cookie);
    const input = parse(ClaimPresenter, request.body);
    const { token, described } = await presenters.claim(input, callerOf(request).address, deviceToken);
    if (token !== null) setDevice(response, token);
    response.status(201).json(described);
  });

  return router;
}
