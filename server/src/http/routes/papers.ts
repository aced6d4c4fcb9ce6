import { maxPaperText } from "@diemcau/shared/model/paper";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { PaperInput } from "@diemcau/shared/protocol/rest";
import { slug } from "@diemcau/shared/text/searchKey";
import { Router, json } from "express";
import { z } from "zod";
import type { PaperDesk } from "../../domain/proceedings/PaperDesk.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";
import { sendStored } from "./sendStored.ts";

/** Room for a text of the longest kind: four bytes a letter, and as much again for JSON's escapes. */
const maxBody = maxPaperText * 8;

const PdfQuery = z.object({ title: PaperInput.shape.title });

/** Papers over HTTP; the office's decisions on them are commands. */
export function papersRoutes(deps: { papers: PaperDesk; files: FileStore; identify: Identify }): Router {
  const { papers, files, identify } = deps;
  const router = Router();

  router.get("/my/papers", async (request, response) => {
    response.json(papers.mine(await requireActor(identify, request)));
  });

  router.put("/conferences/:id/papers/:itemId", json({ limit: maxBody }), async (request, response) => {
    const actor = await requireActor(identify, request);
    const conferenceId = request.params.id;
    const itemId = request.params.itemId;
    if (request.is("application/pdf")) {
      const { title } = parse(PdfQuery, request.query);
      response.json(await papers.submitPdf(actor, conferenceId, { itemId, title }, request));
      return;
    }
    if (!request.is("application/json")) throw new AppError("paper.notPdf");
    const { title, text } = parse(PaperInput, request.body);
    response.json(await papers.submitText(actor, conferenceId, { itemId, title, text }));
  });

  router.get("/conferences/:id/papers/:paperId/file", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { paper, version } = papers.version(actor, request.params.id, request.params.paperId);
    const ending = version.format === "pdf" ? "pdf" : "txt";
    const type = ending === "pdf" ? "application/pdf" : "text/plain; charset=utf-8";
    await sendStored(response, files, {
      file: version.file,
      type,
      name: `${slug(paper.title) || "tham-luan"}.${ending}`,
    });
  });

  return router;
}
