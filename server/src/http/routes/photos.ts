import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { PhotoInput } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import { type Request, Router } from "express";
import { type PictureSizes, pictureWidths } from "../../documents/PictureSizes.ts";
import type { Conferences } from "../../domain/meeting/Conferences.ts";
import type { FileStore } from "../../domain/ports.ts";
import type { PhotoDesk } from "../../domain/publishing/PhotoDesk.ts";
import type { Identify } from "../identify.ts";
import { requireActor } from "./requireActor.ts";
import { sendStored } from "./sendStored.ts";

/** Where a still goes that a page was asked for (PROTOCOL R4). */
export interface Stills {
  deliver(stillId: string, actor: Actor, bytes: AsyncIterable<Uint8Array>): Promise<void>;
}

/** Photos of a conference, for those who work on it; readers get published ones from the article's own address. */
export function photosRoutes(deps: {
  conferences: Pick<Conferences, "state">;
  files: FileStore;
  sizes: PictureSizes;
  stills: Stills;
  photoDesk: PhotoDesk;
  identify: Identify;
}): Router {
  const { conferences, files, sizes, stills, photoDesk, identify } = deps;
  const router = Router();

  router.put("/stills/:stillId", async (request, response) => {
    const actor = await requireActor(identify, request);
    await stills.deliver(request.params.stillId, actor, request);
    response.json({});
  });

  router.post("/conferences/:id/photos", async (request, response) => {
    const actor = await requireActor(identify, request);
    const input = parse(PhotoInput, request.query);
    // What another parser has read, or a form wraps, is no picture.
    if (request.is("multipart/form-data") || request.is("application/x-www-form-urlencoded"))
      throw new AppError("file.notPicture");
    response.status(201).json(await photoDesk.add(actor, request.params.id, input, request));
  });

  router.get("/conferences/:id/photos/:photoId", async (request, response) => {
    const actor = await requireActor(identify, request);
    if (!may(actor, "photo.read")) throw new AppError("permission.denied");
    const photo = conferences.state(request.params.id).photos.find(({ id }) => id === request.params.photoId);
    if (!photo) throw new AppError("notFound");
    const width = wantedWidth(request);
    if (width === null) {
      await sendStored(response, files, { file: photo.file, type: "image/jpeg", name: `${photo.id}.jpg` });
      return;
    }
    const options = { cacheControl: false, headers: { "Cache-Control": "private, max-age=86400" } };
    response.type("jpeg").sendFile(await sizes.path(photo.file, width), options);
  });

  return router;
}

/** The smallest size that is not smaller than `?width=`; without it the whole picture. */
function wantedWidth(request: Request): (typeof pictureWidths)[number] | null {
  const asked = Number(request.query.width);
  if (!Number.isFinite(asked) || asked <= 0) return null;
  return pictureWidths.find((width) => width >= asked) ?? 1280;
}
