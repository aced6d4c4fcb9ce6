import { Readable } from "node:stream";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Photo } from "@diemcau/shared/model/photo";
import type { Source } from "@diemcau/shared/model/point";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { PhotoSubject } from "@diemcau/shared/rules/photoSubject";
import { slotCamera } from "@diemcau/shared/rules/programme";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { FileStore, Surroundings } from "../domain/ports.ts";
import { sharpness } from "../media/sharpness.ts";
import { maxStillBytes, type StillPicture } from "../media/stillPicture.ts";
import { type PhotoFacts, photoFacts } from "./photoFacts.ts";
import { type StillPage, StillPages } from "./StillPages.ts";
import { Stills } from "./Stills.ts";
import type { RealtimeLog } from "./types.ts";

/** Photos that one page may have under way. */
const maxUnderWay = 3;

/** A picture that was taken and isn't kept yet. */
export interface Shot {
  photo: Omit<Photo, "file"> & { sharpness: number };
  jpeg: Buffer;
}

/** A camera on air, and what a photo of it says. */
interface OnAir {
  source: Source;
  facts: PhotoFacts;
}

/** Takes photos of what is on air: from the sending page, else from one that watches (PROTOCOL R4). */
export class PhotoTaker {
  readonly #conferences: Conferences;
  readonly #files: FileStore;
  readonly #surroundings: Surroundings;
  readonly #log: RealtimeLog;
  readonly #stills = new Stills();
  readonly #pages = new StillPages();
  readonly #underWay = new Map<string, { page: StillPage; photo: Promise<{ photoId: string }> }>();

  constructor(parts: { conferences: Conferences; files: FileStore; surroundings: Surroundings; log: RealtimeLog }) {
    this.#conferences = parts.conferences;
    this.#files = parts.files;
    this.#surroundings = parts.surroundings;
    this.#log = parts.log;
  }

  /** Makes a page known, so that it can be asked for stills; returns how to forget it. */
  register(page: StillPage): () => void {
    return this.#pages.register(page);
  }

  /** Whether a device has a page that can be asked. */
  reaches(actor: Actor): boolean {
    return actor.kind === "device" && this.#pages.ofDevice(actor.id) !== null;
  }

  /** How many pages of a conference can be asked for the programme's picture. */
  watched(conferenceId: string): number {
    return this.#pages.watchers(conferenceId).length;
  }

  /** Takes a photo of what is on air; resolves when it is in the log. The same request again gets the same photo. */
  take(page: StillPage, requestId: string): Promise<{ photoId: string }> {
    const key = `${page.conferenceId} ${requestId}`;
    const known = this.#underWay.get(key);
    if (known) return known.photo;
    const done = this.#conferences.log(page.conferenceId).result(requestId)?.ids[0];
    if (done) return Promise.resolve({ photoId: done });
    if ([...this.#underWay.values()].filter((other) => other.page === page).length >= maxUnderWay)
      throw new AppError("rate.limited", { seconds: 4 });
    const photo = this.#take(page, requestId).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, { page, photo });
    return photo;
  }

  /** Takes a picture of what is on air without keeping it; `null` when no page gives one, or something else went on air. */
  async shoot(conferenceId: string, { pointId, turnId }: PhotoSubject): Promise<Shot | null> {
    const onAir = this.#onAir(conferenceId);
    const shot = onAir && (await this.#shoot(onAir, this.#pages.watchers(conferenceId), true));
    return shot && shot.photo.pointId === pointId && shot.photo.turnId === turnId ? shot : null;
  }

  /** Keeps a shot that was taken by itself, once for its subject; not when the turn was undone or its item hidden meanwhile. */
  async keep(conferenceId: string, shot: Shot, { commandId, turnId }: PhotoSubject): Promise<void> {
    const photo = await this.#store(shot);
    await this.#conferences.act(
      conferenceId,
      { kind: "system" },
      ({ turns, agenda }) => {
        const turn = turns.find(({ id }) => id === turnId);
        const hidden = agenda.some(({ id, internal }) => id === photo.item?.id && internal);
        const gone = turnId !== null && (!turn || turn.undone);
        return gone || hidden ? { events: [] } : { events: [{ type: "photo.taken", photo }], ids: [photo.id] };
      },
      commandId,
    );
  }

  /** Takes the bytes of `PUT /api/stills/<stillId>`; throws what the sender is told. */
  deliver(stillId: string, actor: Actor, stream: AsyncIterable<Uint8Array>): Promise<void> {
    return this.#stills.deliver(stillId, actor, stream);
  }

  /** Gives up what is awaited. */
  close(): void {
    this.#stills.close();
  }

  async #take(page: StillPage, requestId: string): Promise<{ photoId: string }> {
    const onAir = this.#onAir(page.conferenceId);
    if (!onAir) throw new AppError("photo.nothingOnAir");
    const shot = await this.#shoot(onAir, [page], false);
    if (!shot) throw new AppError("photo.failed");
    const photo = await this.#store(shot);
    const { ids } = await this.#conferences.act(
      page.conferenceId,
      page.actor,
      () => ({ events: [{ type: "photo.taken", photo }], ids: [photo.id] }),
      requestId,
    );
    return { photoId: ids[0] ?? photo.id };
  }

  async #store({ photo, jpeg }: Shot): Promise<Photo> {
    const { file } = await this.#files.put(Readable.from([jpeg]), maxStillBytes);
    return { ...photo, file };
  }

  /** The camera that is on air, and what is known of its picture now. */
  #onAir(conferenceId: string): OnAir | null {
    const state = this.#conferences.state(conferenceId);
    const slot = state.programme.slots[0];
    const source = slot ? slotCamera(state, slot) : null;
    if (!source || !slot) return null;
    const { pointId } = source;
    return { source, facts: photoFacts(state, { pointId, pointName: slot.pointName }, this.#surroundings) };
  }

  async #shoot({ source, facts }: OnAir, watchers: readonly StillPage[], automatic: boolean): Promise<Shot | null> {
    const still = await this.#still(source, watchers);
    if (!still) return null;
    const { picture, origin } = still;
    const { jpeg, width, height } = picture;
    return { photo: { ...facts, width, height, origin, automatic, sharpness: await sharpness(jpeg) }, jpeg };
  }

  async #still(
    source: Source,
    watchers: readonly StillPage[],
  ): Promise<{ picture: StillPicture; origin: Photo["origin"] } | null> {
    const sender = this.#pages.ofDevice(source.deviceId);
    if (sender) {
      const picture = await this.#ask(sender, source, sender.askCamera);
      if (picture) return { picture, origin: "camera" };
      this.#log.warn({ sourceId: source.id }, "no still from the camera's page, asking a watching one");
    }
    for (const watcher of watchers) {
      const picture = await this.#ask(watcher, source, watcher.askWatcher);
      if (picture) return { picture, origin: "watcher" };
    }
    return null;
  }

  #ask(page: StillPage, source: Source, ask: StillPage["askCamera"]): Promise<StillPicture | null> {
    const stillId = this.#surroundings.newId();
    return this.#stills.wait(stillId, page.actor, () => ask({ stillId, sourceId: source.id }));
  }
}
