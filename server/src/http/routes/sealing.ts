import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { ConfirmMinutes } from "@diemcau/shared/protocol/sealing";
import { may } from "@diemcau/shared/rules/permissions";
import { line } from "@diemcau/shared/text/plainText";
import { Router } from "express";
import { z } from "zod";
import type { Sealing } from "../../domain/sealing/Sealing.ts";
import type { SignedFiles } from "../../domain/sealing/SignedFiles.ts";
import { jsonBody } from "../body.ts";
import { callerOf } from "../caller.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

const SignedQuery = z.object({ name: line(200) });

/** Confirming and sealing the minutes, and the signed files that are handed back; issued and signed files are read with the documents. */
export function sealingRoutes(deps: { sealing: Sealing; signedFiles: SignedFiles; identify: Identify }): Router {
  const { sealing, signedFiles, identify } = deps;
  const router = Router();

  router.get("/conferences/:id/minutes/seal", async (request, response) => {
    const actor = await requireActor(identify, request);
    if (!may(actor, "minutes.read")) throw new AppError("permission.denied");
    response.json(await sealing.view(actor, request.params.id));
  });

  router.post("/conferences/:id/minutes/confirmations", jsonBody, async (request, response) => {
    const actor = await requireActor(identify, request);
    const input = parse(ConfirmMinutes, request.body);
    response.json(await sealing.confirm(actor, request.params.id, input, callerOf(request)));
  });

  router.put("/conferences/:id/issued/:documentId/signed", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { name } = parse(SignedQuery, request.query);
    const { id, documentId } = request.params;
    response.json(await signedFiles.handBack(actor, id, { documentId, name }, request));
  });

  return router;
}
