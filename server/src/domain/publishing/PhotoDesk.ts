import type { Actor } from "@diemcau/shared/model/actor";
import type { Photo } from "@diemcau/shared/model/photo";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { PhotoInput } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import type { FileStore, Surroundings } from "../ports.ts";
import type { PictureReader } from "./ports.ts";

/** Most photos of a conference that somebody may still bring some to. */
const photoLimit = 2000;
/** Most bytes of a picture that was encoded anew. */
const maxEncoded = 30 * 1024 * 1024;

/** What brought photos lead to. */
export interface PhotoDeskParts {
  conferences: Pick<Conferences, "act" | "state">;
  files: FileStore;
  pictures: PictureReader;
  /** How sharp a picture is. */
  sharpness: (jpeg: Uint8Array) => Promise<number>;
  surroundings: Surroundings;
}

/** Photos that people bring to a conference, beside those that were taken of its programme. */
export class PhotoDesk {
  readonly #parts: PhotoDeskParts;

  constructor(parts: PhotoDeskParts) {
    this.#parts = parts;
  }

  /** Takes a photo in; the same request again answers the photo that it brought. Throws `photo.*`, `file.notPicture`, `input.tooLarge`. */
  async add(
    actor: Actor,
    conferenceId: string,
    { caption, requestId }: PhotoInput,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Photo> {
    const { conferences, files, pictures, sharpness, surroundings } = this.#parts;
    if (actor.kind !== "person" || !may(actor, "photo.add")) throw new AppError("permission.denied");
    const state = conferences.state(conferenceId);
    requireRecord(state);
    if (state.photos.length >= photoLimit) throw new AppError("photo.tooMany", { limit: photoLimit });
    const { jpeg, width, height } = await pictures.read(bytes);
    const { file } = await files.put(once(jpeg), maxEncoded);
    const photo: Photo = {
      id: surroundings.newId(),
      ...{ file, width, height, caption, alt: caption },
      ...{ pointId: null, pointName: "", turnId: null, item: null },
      origin: "upload",
      automatic: false,
      sharpness: await sharpness(jpeg),
      takenAt: surroundings.now().toISOString(),
    };
    const taken = { events: [{ type: "photo.taken" as const, photo }], ids: [photo.id] };
    const { ids } = await conferences.act(conferenceId, actor, () => taken, requestId);
    return conferences.state(conferenceId).photos.find(({ id }) => id === ids[0]) ?? photo;
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
