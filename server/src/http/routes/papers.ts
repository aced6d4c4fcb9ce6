import { maxPaperText, PaperDraftInput, type PaperVersion, RichPaperInput } from "@diemcau/shared/model/paper";
import { maxRichText } from "@diemcau/shared/model/richText";
import { RemindOfPapers } from "@diemcau/shared/protocol/papers";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { PaperInput } from "@diemcau/shared/protocol/rest";
import { slug } from "@diemcau/shared/text/searchKey";
import { json, type Request, type Response, Router } from "express";
import { z } from "zod";
import type { FileStore } from "../../domain/ports.ts";
import type { PaperDesk } from "../../domain/proceedings/PaperDesk.ts";
import type { PaperDrafts } from "../../domain/proceedings/PaperDrafts.ts";
import type { PaperLists } from "../../domain/proceedings/PaperLists.ts";
import type { PaperReaders } from "../../domain/proceedings/PaperReaders.ts";
import type { PaperReminders } from "../../domain/proceedings/PaperReminders.ts";
import { jsonBody } from "../body.ts";
import type { Identify } from "../identify.ts";
import { paperPrint } from "../pages/paperPrint.ts";
import { requireActor } from "./requireActor.ts";
import { sendStored } from "./sendStored.ts";

/** Room for a text of the longest kind: four bytes a letter, and as much again for JSON's own signs and escapes. */
const longBody = json({ limit: Math.max(maxPaperText, maxRichText) * 8 });

const FileQuery = z.object({ title: PaperInput.shape.title });
const VersionNumber = z.coerce.number().int().min(1);

const endings = {
  docx: { ending: "docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  pptx: { ending: "pptx", type: "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
  pdf: { ending: "pdf", type: "application/pdf" },
  rich: { ending: "json", type: "application/json; charset=utf-8" },
  text: { ending: "txt", type: "text/plain; charset=utf-8" },
} satisfies Record<PaperVersion["format"], { ending: string; type: string }>;

interface Parts {
  papers: PaperDesk;
  paperDrafts: PaperDrafts;
  paperLists: PaperLists;
  paperReaders: PaperReaders;
  paperReminders: PaperReminders;
  files: FileStore;
  identify: Identify;
}

/** Papers over HTTP; the office's decisions on them are commands. */
export function papersRoutes(parts: Parts): Router {
  const { papers, paperLists, paperReaders, paperReminders, files, identify } = parts;
  const router = Router();

  router.get("/my/papers", async (request, response) => {
    response.json(paperLists.mine(await requireActor(identify, request)));
  });

  router.get("/papers", async (request, response) => {
    response.json(paperLists.toRead(await requireActor(identify, request)));
  });

  router.put("/conferences/:id/papers/:itemId", longBody, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, itemId } = request.params;
    if (!request.is("application/json")) {
      const { title } = parse(FileQuery, request.query);
      response.json(await papers.submitFile(actor, id, { itemId, title }, request));
      return;
    }
    if (hasPlainText(request.body)) {
      const { title, text } = parse(PaperInput, request.body);
      response.json(await papers.submitText(actor, id, { itemId, title, text }));
      return;
    }
    response.json(await papers.submitRich(actor, id, { itemId, ...parse(RichPaperInput, request.body) }));
  });

  const sendFile = async (request: Request<{ id: string; paperId: string }>, response: Response, number?: number) => {
    const actor = await requireActor(identify, request);
    const { id: conferenceId, paperId } = request.params;
    const wanted = { conferenceId, paperId, ...(number === undefined ? {} : { number }) };
    const { paper, version } = await paperReaders.file(actor, wanted);
    const { ending, type } = endings[version.format];
    await sendStored(response, files, {
      file: version.file,
      type,
      name: `${slug(paper.title) || "tham-luan"}.${ending}`,
    });
  };

  router.get("/conferences/:id/papers/:paperId/file", (request, response) => sendFile(request, response));

  router.get("/conferences/:id/papers/:paperId/versions/:number/file", (request, response) =>
    sendFile(request, response, parse(VersionNumber, request.params.number)),
  );

  const readText = async (request: Request<{ id: string; paperId: string; number: string }>) => {
    const actor = await requireActor(identify, request);
    const { id: conferenceId, paperId } = request.params;
    return paperReaders.text(actor, { conferenceId, paperId, number: parse(VersionNumber, request.params.number) });
  };

  router.get("/conferences/:id/papers/:paperId/versions/:number/text", async (request, response) => {
    response.json((await readText(request)).text);
  });

  router.get("/conferences/:id/papers/:paperId/versions/:number/print", async (request, response) => {
    const { paper, version, text } = await readText(request);
    if (!text) throw new AppError("notFound");
    response.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-modals");
    response.type("html").send(paperPrint(paper, version, text));
  });

  router.post("/conferences/:id/paper-reminders", jsonBody, async (request, response) => {
    const actor = await requireActor(identify, request);
    response.json(await paperReminders.remind(actor, request.params.id, parse(RemindOfPapers, request.body)));
  });

  return router.use(draftRoutes(parts));
}

/** Drafts of papers, for their author alone. */
function draftRoutes({ paperDrafts, identify }: Pick<Parts, "paperDrafts" | "identify">): Router {
  const router = Router();
  const path = "/my/paper-drafts/:id/:itemId";

  router.get(path, async (request, response) => {
    const actor = await requireActor(identify, request);
    response.json(await paperDrafts.find(actor, request.params.id, request.params.itemId));
  });

  router.put(path, longBody, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, itemId } = request.params;
    response.json(await paperDrafts.save(actor, id, itemId, parse(PaperDraftInput, request.body)));
  });

  router.delete(path, async (request, response) => {
    const actor = await requireActor(identify, request);
    await paperDrafts.remove(actor, request.params.id, request.params.itemId);
    response.status(204).end();
  });

  return router;
}

function hasPlainText(body: unknown): boolean {
  return typeof body === "object" && body !== null && "text" in body && typeof body.text === "string";
}
