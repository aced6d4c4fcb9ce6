import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { ClipInput, DeckInput } from "@diemcau/shared/protocol/rest";
import { slug } from "@diemcau/shared/text/searchKey";
import { type Request, Router } from "express";
import { fileTypeFromFile } from "file-type";
import type { FileStore } from "../../domain/ports.ts";
import type { ClipDesk } from "../../domain/showing/ClipDesk.ts";
import type { DeckDesk } from "../../domain/showing/DeckDesk.ts";
import type { Imports } from "../../domain/showing/Imports.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";
import { sendPage } from "./sendPage.ts";
import { sendStored } from "./sendStored.ts";

/** Slides and films: handing in, following how far they are, and the pages as screens get them. */
export function slidesRoutes(deps: {
  decks: DeckDesk;
  clips: ClipDesk;
  imports: Imports;
  files: FileStore;
  identify: Identify;
}): Router {
  const { decks, clips, imports, files, identify } = deps;
  const router = Router();

  router.post("/conferences/:id/decks", async (request, response) => {
    const actor = await requireActor(identify, request);
    const input = parse(DeckInput, request.query);
    response.status(202).json(await decks.add(actor, request.params.id, input, body(request)));
  });

  router.post("/conferences/:id/clips", async (request, response) => {
    const actor = await requireActor(identify, request);
    const input = parse(ClipInput, request.query);
    response.status(202).json(await clips.add(actor, request.params.id, input, body(request)));
  });

  router.get("/conferences/:id/imports", async (request, response) => {
    response.json(imports.list(request.params.id, await requireActor(identify, request)));
  });

  router.delete("/conferences/:id/imports/:importId", async (request, response) => {
    imports.dismiss(request.params.id, await requireActor(identify, request), request.params.importId);
    response.json({});
  });

  router.get("/conferences/:id/decks/:deckId/pages/:page", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { id, deckId, page } = request.params;
    await sendPage(response, files, decks.page(actor, id, deckId, Number(page)));
  });

  router.get("/conferences/:id/decks/:deckId/file", async (request, response) => {
    const actor = await requireActor(identify, request);
    const deck = decks.original(actor, request.params.id, request.params.deckId);
    const type = await fileTypeFromFile((await files.path(deck.file)) ?? "").catch(() => undefined);
    if (!type) throw new AppError("notFound");
    const name = `${slug(deck.title) || "trinh-chieu"}.${type.ext}`;
    await sendStored(response, files, { file: deck.file, type: type.mime, name });
  });

  return router;
}

/** A file's bytes. What another parser has read, or a form wraps, is no file. */
function body(request: Request): AsyncIterable<Uint8Array> {
  if (request.is("multipart/form-data") || request.is("application/x-www-form-urlencoded"))
    throw new AppError("input.invalid");
  return request;
}
