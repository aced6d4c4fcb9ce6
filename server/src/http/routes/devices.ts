import { Router } from "express";
import { parse } from "@diemcau/shared/protocol/parse";
import { PairDevice } from "@diemcau/shared/protocol/rest";
import type { Identity } from "../../domain/directory/Identity.ts";
import type { Pairing } from "../../domain/directory/Pairing.ts";
import type { RoomPeople } from "../../domain/directory/RoomPeople.ts";
import { jsonBody } from "../body.ts";
import { callerOf } from "../caller.ts";
import { readProof, setDevice } from "../cookies.ts";
import { requireDevice } from "../identify.ts";

/** A room's device: pairing it, what it is, and taking it out. */
export function deviceRoutes(parts: { pairing: Pairing; roomPeople: RoomPeople; identity: Identity }): Router {
  const { pairing, roomPeople, identity } = parts;
  const router = Router();

  router.post("/devices", jsonBody, async (request, response) => {
    const input = parse(PairDevice, request.body);
    const { deviceToken } = readProof(request.headers.cookie);
    const { token, described } = await pairing.pair(input, callerOf(request).address, deviceToken);
    setDevice(response, token);
    response.status(201).json(described);
  });

  router.get("/devices/me", async (request, response) => {
    response.json(pairing.describe(await requireDevice(identity, request)));
  });

  router.get("/devices/me/people", async (request, response) => {
    response.json(await roomPeople.list(await requireDevice(identity, request)));
  });

  router.delete("/devices/me", async (request, response) => {
    await pairing.leave(await requireDevice(identity, request));
    setDevice(response, null);
    response.status(204).end();
  });

  return router;
}
