import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { ReportFileInput, ReturnReport, SaveReport } from "@diemcau/shared/protocol/reports";
import { slug } from "@diemcau/shared/text/searchKey";
import { json, type Request, Router } from "express";
import type { FileStore } from "../../domain/ports.ts";
import type { ReportDesks } from "../../openReports.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";
import { sendStored } from "./sendStored.ts";

interface Parts {
  reports: ReportDesks;
  files: FileStore;
  identify: Identify;
}

/** All fields of a template filled to the brim, of up to three bytes a letter. */
const body = json({ limit: 4 * 1024 * 1024 });
const place = "/report-requests/:id/units/:unitId";

/** Units' reports: their side, and what the office decides on each. */
export function unitReportRoutes({ reports, files: store, identify }: Parts): Router {
  const { overview, unitReports, files } = reports;
  const router = Router();

  router.get("/my/reports", async (request, response) => {
    response.json(await overview.mine(await requireActor(identify, request)));
  });

  router.get(place, async (request, response) => {
    const actor = await requireActor(identify, request);
    response.json(await unitReports.view(actor, request.params.id, request.params.unitId));
  });

  router.put(place, body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const draft = parse(SaveReport, request.body);
    response.json(await unitReports.save(actor, request.params.id, request.params.unitId, draft));
  });

  router.post(`${place}/submit`, body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const draft = parse(SaveReport, request.body);
    response.json(await unitReports.submit(actor, request.params.id, request.params.unitId, draft));
  });

  router.post(`${place}/return`, body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version, remark } = parse(ReturnReport, request.body);
    response.json(await unitReports.giveBack(actor, request.params.id, request.params.unitId, version, remark));
  });

  router.post(`${place}/files`, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { name } = parse(ReportFileInput, request.query);
    const { id, unitId } = request.params;
    response.status(201).json(await files.add(actor, id, unitId, name, bytesOf(request)));
  });

  router.delete(`${place}/files/:fileId`, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, unitId, fileId } = request.params;
    response.json(await files.remove(actor, id, unitId, fileId));
  });

  router.get(`${place}/files/:fileId`, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, unitId, fileId } = request.params;
    const { file, mediaType, name } = await files.find(actor, id, unitId, fileId);
    const dot = name.lastIndexOf(".");
    const stem = slug(dot > 0 ? name.slice(0, dot) : name) || "tep-dinh-kem";
    await sendStored(response, store, { file, type: mediaType, name: `${stem}.${endings[mediaType] ?? "bin"}` });
  });

  return router;
}

/** What a file is called by its content, whatever it was called where it came from. */
const endings: Partial<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
};

/** A file's bytes. What another parser has read, or a form wraps, is no file. */
function bytesOf(request: Request): AsyncIterable<Uint8Array> {
  if (request.is("multipart/form-data") || request.is("application/x-www-form-urlencoded"))
    throw new AppError("input.invalid");
  return request;
}
