import { DocumentKind, type IssuedDocument } from "@diemcau/shared/model/official";
import { parse } from "@diemcau/shared/protocol/parse";
import { Router } from "express";
import { z } from "zod";
import type { Documents } from "../../domain/documents/Documents.ts";
import { type OfficialFormat, officialFormats } from "../../domain/documents/ports.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";
import { sendStored } from "./sendStored.ts";

const types: Record<OfficialFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};

/** What a kind's file is called. */
const names: Record<DocumentKind, string> = {
  programme: "chuong-trinh",
  invitation: "giay-moi",
  minutes: "bien-ban",
  supplement: "bien-ban-bo-sung",
  notice: "thong-bao-ket-luan",
  delegates: "danh-sach-dai-bieu",
  annex: "phu-luc-ky-thuat",
  proceedings: "ky-yeu",
};

const Draft = z.object({ id: z.string(), kind: DocumentKind, format: z.enum(officialFormats) });
const Issued = z.object({ id: z.string(), documentId: z.string(), format: z.enum(officialFormats) });

/** Official documents over HTTP: what there is, drafts and issued ones as files. Letterhead and registers are commands. */
export function documentsRoutes(deps: { documents: Documents; files: FileStore; identify: Identify }): Router {
  const { documents, files, identify } = deps;
  const router = Router();

  router.get("/conferences/:id/documents", async (request, response) => {
    const actor = await requireActor(identify, request);
    response.set("Cache-Control", "private, no-cache").json(await documents.view(actor, request.params.id));
  });

  router.get("/conferences/:id/documents/:kind.:format", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, kind, format } = parse(Draft, request.params);
    const bytes = await documents.renderDraft(actor, id, kind, format);
    response.set({
      "Content-Type": types[format],
      "Content-Disposition": `inline; filename="${names[kind]}-du-thao.${format}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    });
    response.end(bytes);
  });

  router.post("/conferences/:id/documents/:kind/issue", async (request, response) => {
    const actor = await requireActor(identify, request);
    const kind = parse(DocumentKind, request.params.kind);
    response.json(await documents.issue(actor, request.params.id, kind));
  });

  router.get("/conferences/:id/issued/:documentId/signed", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, documentId } = request.params;
    const { file } = documents.signed(actor, id, documentId);
    const name = nameOf(documents.issued(actor, id, documentId), "da-ky.pdf");
    await sendStored(response, files, { file, type: types.pdf, name });
  });

  router.get("/conferences/:id/issued/:documentId.:format", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, documentId, format } = parse(Issued, request.params);
    const document = documents.issued(actor, id, documentId);
    const { file } = document[format];
    await sendStored(response, files, { file, type: types[format], name: nameOf(document, format), ours: true });
  });

  return router;
}

function nameOf({ kind, number }: IssuedDocument, ending: string): string {
  return `${[names[kind], number].filter((part) => part !== "").join("-")}.${ending}`;
}
