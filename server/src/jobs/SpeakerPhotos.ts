import { type PhotoSubject, photoSubject } from "@diemcau/shared/rules/photoSubject";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";

/** Takes pictures of what is on air, and keeps one of them. */
export interface Photographer<Shot> {
  shoot(conferenceId: string, subject: PhotoSubject): Promise<Shot | null>;
  keep(conferenceId: string, shot: Shot, subject: PhotoSubject): Promise<void>;
}

/** What shots are compared by. */
interface Measured {
  photo: { width: number; sharpness: number };
}

/** Waits some milliseconds, or less when `signal` says so; never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

interface Parts<Shot> {
  conferences: Conferences;
  photographer: Photographer<Shot>;
  wait: Wait;
  log: MediaLog;
}

/**
 * Before each shot, in ms: the first some seconds after going on air, when people have sat up and looked into the camera. Where no page gave
 * a picture, the last two come later, since a page may be coming back.
 */
const pauses = [5000, 3000, 3000, 10_000, 20_000];
/** Shots of which the sharpest is kept. */
const enough = 3;

/** Takes a photo of every speaker by itself some seconds after going on air, and one of the whole (PROTOCOL R7). */
export class SpeakerPhotos<Shot extends Measured> {
  readonly #parts: Parts<Shot>;
  readonly #series = new Map<string, { commandId: string; stop: AbortController }>();
  readonly #running = new Set<Promise<void>>();
  readonly #onCommit = ({ conferenceId, state }: ConferencesEvents["commit"][0]) => this.#follow(conferenceId, state);
  #closed = false;

  constructor(parts: Parts<Shot>) {
    this.#parts = parts;
    for (const state of parts.conferences.list()) if (state.conference) this.#follow(state.conference.id, state);
    parts.conferences.on("commit", this.#onCommit);
  }

  /** Takes no more, at once; resolves when what was taken is kept. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#parts.conferences.off("commit", this.#onCommit);
    for (const { stop } of this.#series.values()) stop.abort();
    await Promise.all(this.#running);
  }

  #follow(conferenceId: string, state: ConferenceState): void {
    const subject = photoSubject(state);
    const before = this.#series.get(conferenceId);
    if (this.#closed || before?.commandId === subject?.commandId) return;
    before?.stop.abort();
    this.#series.delete(conferenceId);
    if (!subject || this.#parts.conferences.log(conferenceId).result(subject.commandId)) return;
    const stop = new AbortController();
    this.#series.set(conferenceId, { commandId: subject.commandId, stop });
    const running = this.#take(conferenceId, subject, stop.signal)
      .catch((error: unknown) =>
        this.#parts.log.warn({ conferenceId, error: String(error) }, "no photo was taken by itself"),
      )
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #take(conferenceId: string, subject: PhotoSubject, signal: AbortSignal): Promise<void> {
    const { photographer, wait } = this.#parts;
    const shots: Shot[] = [];
    for (const pause of pauses) {
      await wait(pause, signal);
      if (signal.aborted) break;
      const shot = await photographer.shoot(conferenceId, subject);
      if (shot && shots.push(shot) === enough) break;
    }
    // A page that watches may have had a lower layer of the picture: pixels come before sharpness.
    const [best] = shots.toSorted((a, b) => b.photo.width - a.photo.width || b.photo.sharpness - a.photo.sharpness);
    if (best) await photographer.keep(conferenceId, best, subject);
  }
}
