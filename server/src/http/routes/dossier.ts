import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@diemcau/shared/protocol/errors";
import { Router } from "express";
import type { ExportDossier } from "../../domain/dossier/ExportDossier.ts";
import type { ImportDossier } from "../../domain/dossier/ImportDossier.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";

/** A conference as one archive, out and in. */
export function dossierRoutes(deps: {
  dossiers: { outgoing: ExportDossier; incoming: ImportDossier };
  identify: Identify;
}): Router {
  const { dossiers, identify } = deps;
  const router = Router();

  router.get("/conferences/:id/dossier.zip", async (request, response) => {
    const actor = await requireActor(identify, request);
    const { name, bytes } = dossiers.outgoing.open(actor, request.params.id);
    response.attachment(name).type("application/zip").set("X-Content-Type-Options", "nosniff");
    try {
      await pipeline(Readable.from(bytes, { objectMode: false }), response);
    } catch (error) {
      // Whoever stopped the download knows; anything else has to reach the log, though half of the archive has left.
      if (!isGone(error)) throw error;
    }
  });

  router.post("/dossiers", async (request, response) => {
    const actor = await requireActor(identify, request);
    if (request.is("multipart/form-data") || request.is("application/x-www-form-urlencoded"))
      throw new AppError("input.invalid");
    request.setTimeout(0);
    response.status(201).json(await dossiers.incoming.take(actor, request));
  });

  return router;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";
}
