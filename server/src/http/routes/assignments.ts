import { AppError } from "@diemcau/shared/protocol/errors";
import { EvidenceInput, RemindUnits, ReportPart } from "@diemcau/shared/protocol/followUp";
import { parse } from "@diemcau/shared/protocol/parse";
import { slug } from "@diemcau/shared/text/searchKey";
import { json, type Request, Router } from "express";
import type { AssignmentReminders } from "../../domain/followUp/AssignmentReminders.ts";
import type { EvidenceDesk } from "../../domain/followUp/EvidenceDesk.ts";
import type { FollowUp } from "../../domain/followUp/FollowUp.ts";
import type { Conferences } from "../../domain/meeting/Conferences.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";
import { sendStored } from "./sendStored.ts";

const endings: Record<string, string> = {
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "image/jpeg": "jpg",
};

/** Assignments over HTTP, for units that join no conference; making and changing them are commands. */
export function assignmentsRoutes(deps: {
  conferences: Conferences;
  followUp: FollowUp;
  evidence: EvidenceDesk;
  assignmentReminders: AssignmentReminders;
  files: FileStore;
  identify: Identify;
}): Router {
  const { conferences, followUp, evidence, assignmentReminders, files, identify } = deps;
  const router = Router();

  router.get("/my/assignments", async (request, response) => {
    response.json(await followUp.mine(await requireActor(identify, request)));
  });

  router.get("/assignments", async (request, response) => {
    response.json(followUp.overview(await requireActor(identify, request)));
  });

  router.get("/conferences/:id/earlier-assignments", async (request, response) => {
    response.json(followUp.earlier(await requireActor(identify, request), request.params.id));
  });

  router.post("/conferences/:id/assignments/:assignmentId/reports", json(), async (request, response) => {
    const actor = await requireActor(identify, request);
    const { commandId, ...report } = parse(ReportPart, request.body);
    const { id: conferenceId, assignmentId } = request.params;
    const data = { assignmentId, ...report };
    response.json(await conferences.execute(actor, { commandId, conferenceId, type: "assignment.report", data }));
  });

  router.post("/conferences/:id/assignments/:assignmentId/evidence", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, assignmentId } = request.params;
    const input = { ...parse(EvidenceInput, request.query), assignmentId };
    response.status(201).json(await evidence.add(actor, id, input, body(request)));
  });

  router.get("/conferences/:id/assignments/:assignmentId/evidence/:evidenceId", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, assignmentId, evidenceId } = request.params;
    const { file, mediaType, name } = await evidence.find(actor, id, assignmentId, evidenceId);
    const base = slug(name.replace(/\.[^.]*$/, "")) || "minh-chung";
    await sendStored(response, files, { file, type: mediaType, name: `${base}.${endings[mediaType] ?? "bin"}` });
  });

  router.post("/conferences/:id/assignments/:assignmentId/reminders", json(), async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, assignmentId } = request.params;
    response.json(await assignmentReminders.remind(actor, id, assignmentId, parse(RemindUnits, request.body)));
  });

  return router;
}

/** A file's bytes. What a form wraps is no file. */
function body(request: Request): AsyncIterable<Uint8Array> {
  if (request.is("multipart/form-data") || request.is("application/x-www-form-urlencoded"))
    throw new AppError("input.invalid");
  return request;
}
