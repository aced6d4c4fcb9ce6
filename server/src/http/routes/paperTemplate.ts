import { TemplateQuery } from "@diemcau/shared/protocol/papers";
import { parse } from "@diemcau/shared/protocol/parse";
import { slug } from "@diemcau/shared/text/searchKey";
import { Router } from "express";
import type { FileStore } from "../../domain/ports.ts";
import type { PaperTemplate } from "../../domain/proceedings/PaperTemplate.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";
import { sendStored } from "./sendStored.ts";

/** The form that comes with a call for papers. */
export function paperTemplateRoutes(deps: {
  paperTemplate: PaperTemplate;
  files: FileStore;
  identify: Identify;
}): Router {
  const { paperTemplate, files, identify } = deps;
  const router = Router();
  const path = "/conferences/:id/papers/call/template";

  router.put(path, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { name } = parse(TemplateQuery, request.query);
    response.json(await paperTemplate.set(actor, request.params.id, name, request));
  });

  router.get(path, async (request, response) => {
    const actor = await requireActor(identify, request);
    const { file, name, mediaType } = paperTemplate.find(actor, request.params.id);
    const ending = /\.[a-z]{3,4}$/i.exec(name)?.[0] ?? "";
    const plain = slug(name.slice(0, name.length - ending.length)) || "mau-tham-luan";
    await sendStored(response, files, { file, type: mediaType, name: plain + ending.toLowerCase() });
  });

  return router;
}
