import { Readable } from "node:stream";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Photo } from "@diemcau/shared/model/photo";
import type { Source } from "@diemcau/shared/model/point";
import { AppError } from "@diemcau/shared/protocol/errors";
import { photoCaption } from "@diemcau/shared/rules/photoCaption";
import { slotCamera } from "@diemcau/shared/rules/programme";
import { type ConferenceState, currentItem, currentTurn } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { FileStore, Surroundings } from "../domain/ports.ts";
import { maxStillBytes, type StillPicture } from "../media/stillPicture.ts";
import { Stills } from "./Stills.ts";
import type { RealtimeLog } from "./types.ts";

/** A connected page that can be asked for a still. */
export interface StillPage {
  actor: Actor;
  conferenceId: string;
  /** Asks for the own camera's picture. */
  askCamera: (still: { stillId: string; sourceId: string }) => void;
  /** Asks for the programme's picture as this page watches it. */
  askWatcher: (still: { stillId: string; sourceId: string }) => void;
}

/** Photos that one page may have under way. */
const maxUnderWay = 3;

/** Takes photos of what is on air: from the sending page, else from the page that asks (PROTOCOL R4). */
export class PhotoTaker {
  readonly #conferences: Conferences;
  readonly #files: FileStore;
  readonly #surroundings: Surroundings;
  readonly #log: RealtimeLog;
  readonly #stills = new Stills();
  readonly #devices = new Map<string, StillPage>();
  readonly #underWay = new Map<string, { page: StillPage; photo: Promise<{ photoId: string }> }>();

  constructor(parts: { conferences: Conferences; files: FileStore; surroundings: Surroundings; log: RealtimeLog }) {
    this.#conferences = parts.conferences;
    this.#files = parts.files;
    this.#surroundings = parts.surroundings;
    this.#log = parts.log;
  }

  /** Makes a device's page known, so that its camera can be asked; returns how to forget it. */
  register(page: StillPage): () => void {
    const { actor } = page;
    if (actor.kind !== "device") return () => undefined;
    this.#devices.set(actor.id, page);
    return () => {
      if (this.#devices.get(actor.id) === page) this.#devices.delete(actor.id);
    };
  }

  /** Whether a device has a page that can be asked. */
  reaches(actor: Actor): boolean {
    return actor.kind === "device" && this.#devices.has(actor.id);
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

  /** Takes the bytes of `PUT /api/stills/<stillId>`; throws what the sender is told. */
  deliver(stillId: string, actor: Actor, stream: AsyncIterable<Uint8Array>): Promise<void> {
    return this.#stills.deliver(stillId, actor, stream);
  }

  /** Gives up what is awaited. */
  close(): void {
    this.#stills.close();
  }

  async #take(page: StillPage, requestId: string): Promise<{ photoId: string }> {
    const state = this.#conferences.state(page.conferenceId);
    const slot = state.programme.slots[0];
    const source = slot ? slotCamera(state, slot) : null;
    if (!source) throw new AppError("photo.nothingOnAir");
    const facts = photoFacts(state, source.pointId, slot?.pointName ?? "", this.#surroundings);
    const { picture, origin } = await this.#still(page, source);
    const { file } = await this.#files.put(Readable.from([picture.jpeg]), maxStillBytes);
    const photo: Photo = { ...facts, file, width: picture.width, height: picture.height, origin };
    const { ids } = await this.#conferences.act(
      page.conferenceId,
      page.actor,
      () => ({ events: [{ type: "photo.taken", photo }], ids: [photo.id] }),
      requestId,
    );
    return { photoId: ids[0] ?? photo.id };
  }

  async #still(page: StillPage, source: Source): Promise<{ picture: StillPicture; origin: Photo["origin"] }> {
    const sender = this.#devices.get(source.deviceId);
    if (sender) {
      const picture = await this.#ask(sender, source, sender.askCamera);
      if (picture) return { picture, origin: "camera" };
      this.#log.warn({ sourceId: source.id }, "no still from the camera's page, asking the watching one");
    }
    const picture = await this.#ask(page, source, page.askWatcher);
    if (!picture) throw new AppError("photo.failed");
    return { picture, origin: "watcher" };
  }

  #ask(page: StillPage, source: Source, ask: StillPage["askCamera"]): Promise<StillPicture | null> {
    const stillId = this.#surroundings.newId();
    return this.#stills.wait(stillId, page.actor, () => ask({ stillId, sourceId: source.id }));
  }
}

/** What is known of the photo at the moment it is asked for: the picture may come when somebody else speaks. */
function photoFacts(state: ConferenceState, pointId: string, pointName: string, surroundings: Surroundings) {
  const turn = currentTurn(state);
  const item = currentItem(state);
  const caption = photoCaption(state, pointId);
  return {
    id: surroundings.newId(),
    caption,
    alt: caption,
    automatic: false,
    sharpness: null,
    pointId,
    pointName,
    turnId: turn?.pointId === pointId ? turn.id : null,
    item: item ? { id: item.id, kind: item.kind, title: item.title, internal: item.internal } : null,
    takenAt: surroundings.now().toISOString(),
  };
}
