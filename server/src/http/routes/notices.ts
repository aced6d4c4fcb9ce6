import { ReadNotices } from "@diemcau/shared/model/notice";
import { parse } from "@diemcau/shared/protocol/parse";
import { Router } from "express";
import type { Notices } from "../../domain/notices/Notices.ts";
import { jsonBody } from "../body.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

/** What the signed-in person was told. */
export function noticesRoutes({ notices, identify }: { notices: Notices; identify: Identify }): Router {
  const router = Router();

  router.get("/my/notices", async (request, response) => {
    response.json(await notices.mine(await requireActor(identify, request)));
  });

  router.post("/my/notices/read", jsonBody, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { ids } = parse(ReadNotices, request.body);
    await notices.markRead(actor, ids ?? null);
    response.json(await notices.mine(actor));
  });

  return router;
}
