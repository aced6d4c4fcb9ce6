import { parse } from "@diemcau/shared/protocol/parse";
import {
  ChangeReportRequest,
  CloseReportRequest,
  ExtendReportRequest,
  NewReportRequest,
  RemindReports,
  RequestsOf,
} from "@diemcau/shared/protocol/reports";
import { type Response, json, Router } from "express";
import type { ReportDesks } from "../../openReports.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

/** A request of many units and fields, of up to three bytes a letter. */
const body = json({ limit: 1024 * 1024 });

/** Requests for reports: the office's side. */
export function reportRequestRoutes({ reports, identify }: { reports: ReportDesks; identify: Identify }): Router {
  const { requests, overview, reminders, sheets, render } = reports;
  const router = Router();

  router.get("/report-requests", async (request, response) => {
    const actor = await requireActor(identify, request);
    response.json(await overview.list(actor, parse(RequestsOf, request.query).conferenceId));
  });

  router.post("/report-requests", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { commandId, request: input } = parse(NewReportRequest, request.body);
    response.status(201).json(await requests.make(actor, commandId, input));
  });

  router.get("/report-requests/matrix", async (request, response) => {
    const actor = await requireActor(identify, request);
    response.json(await overview.matrix(actor, parse(RequestsOf, request.query).conferenceId));
  });

  router.get("/report-requests/matrix.xlsx", async (request, response) => {
    const actor = await requireActor(identify, request);
    const matrix = await overview.matrix(actor, parse(RequestsOf, request.query).conferenceId);
    send(response, { name: "theo-doi-bao-cao.xlsx", type: sheetType, bytes: await sheets.matrix(matrix) });
  });

  router.get("/report-requests/units-of/:conferenceId", async (request, response) => {
    const actor = await requireActor(identify, request);
    response.json(overview.unitsOf(actor, request.params.conferenceId));
  });

  router.get("/report-requests/:id", async (request, response) => {
    response.json(await overview.view(await requireActor(identify, request), request.params.id));
  });

  router.put("/report-requests/:id", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version, request: input } = parse(ChangeReportRequest, request.body);
    response.json(await requests.change(actor, request.params.id, version, input));
  });

  router.post("/report-requests/:id/close", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version, closed } = parse(CloseReportRequest, request.body);
    response.json(await requests.close(actor, request.params.id, version, closed));
  });

  router.post("/report-requests/:id/deadline", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { version, deadline } = parse(ExtendReportRequest, request.body);
    response.json(await requests.extend(actor, request.params.id, version, deadline));
  });

  router.post("/report-requests/:id/reminders", body, async (request, response) => {
    const actor = await requireActor(identify, request);
    response.json(await reminders.remind(actor, request.params.id, parse(RemindReports, request.body)));
  });

  router.get("/report-requests/:id/sums", async (request, response) => {
    response.json((await overview.sums(await requireActor(identify, request), request.params.id)).sums);
  });

  router.get("/report-requests/:id/values.xlsx", async (request, response) => {
    const { request: asked, sums } = await overview.sums(await requireActor(identify, request), request.params.id);
    send(response, { name: "tong-hop-bao-cao.xlsx", type: sheetType, bytes: await sheets.values(asked, sums) });
  });

  router.get("/report-requests/:id/summary.docx", async (request, response) => {
    const document = await overview.summary(await requireActor(identify, request), request.params.id);
    send(response, { name: "tong-hop-bao-cao.docx", type: documentType, bytes: await render([document], "docx") });
  });

  return router;
}

const documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function send(response: Response, { name, type, bytes }: { name: string; type: string; bytes: Uint8Array }): void {
  response.set({ "Content-Disposition": `attachment; filename="${name}"`, "X-Content-Type-Options": "nosniff" });
  response.type(type).send(Buffer.from(bytes));
}
