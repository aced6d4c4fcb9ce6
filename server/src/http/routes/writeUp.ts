import { parse } from "@diemcau/shared/protocol/parse";
import { DecideWriteUp, SaveWriteUp, WithdrawWriteUp } from "@diemcau/shared/protocol/rest";
import { prose } from "@diemcau/shared/text/plainText";
import { Router, json } from "express";
import { z } from "zod";
import type { WriteUpRevisions } from "../../domain/publishing/WriteUpRevisions.ts";
import type { WriteUps } from "../../domain/publishing/WriteUps.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

/** An article of the longest kind: 300 paragraphs of 10,000 letters, of up to three bytes each. */
const maxBody = 10 * 1024 * 1024;

const RevisionNumber = z.coerce.number().int().min(1);

/** Whoever sends an article back says why. */
const ReturnWriteUp = DecideWriteUp.extend({ remark: prose(2000) });

/** The article of a conference, from draft to publication, its corrections and its withdrawal. */
export function writeUpRoutes(deps: { writeUps: WriteUps; revisions: WriteUpRevisions; identify: Identify }): Router {
  const { writeUps, revisions, identify } = deps;
  const router = Router();
  const body = json({ limit: maxBody });

  router.get("/conferences/:id/write-up", async (request, response) => {
    const actor = await requireActor(identify, request);
    response.set("Cache-Control", "private, no-cache").json(await writeUps.view(actor, request.params.id));
  });

  router.put("/conferences/:id/write-up", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version, writeUp, notice } = parse(SaveWriteUp, request.body);
    response.json(await writeUps.save(actor, request.params.id, version, writeUp, notice));
  });

  router.post("/conferences/:id/write-up/submit", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version } = parse(DecideWriteUp, request.body);
    response.json(await writeUps.submit(actor, request.params.id, version));
  });

  router.post("/conferences/:id/write-up/return", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version, remark } = parse(ReturnWriteUp, request.body);
    response.json(await writeUps.giveBack(actor, request.params.id, version, remark));
  });

  router.post("/conferences/:id/write-up/publish", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version } = parse(DecideWriteUp, request.body);
    response.json(await writeUps.publish(actor, request.params.id, version));
  });

  router.post("/conferences/:id/write-up/reopen", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version } = parse(DecideWriteUp, request.body);
    response.json(await writeUps.reopen(actor, request.params.id, version));
  });

  router.post("/conferences/:id/write-up/discard", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version } = parse(DecideWriteUp, request.body);
    response.json(await writeUps.discard(actor, request.params.id, version));
  });

  router.post("/conferences/:id/write-up/withdraw", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version, reason } = parse(WithdrawWriteUp, request.body);
    response.json(await writeUps.withdraw(actor, request.params.id, version, reason));
  });

  router.get("/conferences/:id/write-up/revisions", async (request, response) => {
    const actor = await requireActor(identify, request);
    response.set("Cache-Control", "private, no-cache").json(await revisions.list(actor, request.params.id));
  });

  router.get("/conferences/:id/write-up/revisions/:number", async (request, response) => {
    const actor = await requireActor(identify, request);
    const number = parse(RevisionNumber, request.params.number);
    response.set("Cache-Control", "private, no-cache").json(await revisions.read(actor, request.params.id, number));
  });

  return router;
}
