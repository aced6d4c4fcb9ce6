import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";
import { Reconciler } from "../media/Reconciler.ts";

/** After a failed commit the next try, in ms. */
const retryAfter = 1000;

interface Parts {
  conferences: Conferences;
  log: MediaLog;
  /** What is kept, for the log. */
  what: string;
  /** Events that turn what is recorded into what is. */
  difference(conferenceId: string, state: ConferenceState): ConferenceEvent[];
}

/**
 * Keeps the log what the stages really are: its events are the difference between both. So a restart, a dead worker and a device
 * that left need no case of their own.
 */
export class MediaRecords {
  readonly #parts: Parts;
  readonly #reconcilers = new Map<string, Reconciler>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  #closed = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Compares, and commits the difference if there is one. */
  check(conferenceId: string): void {
    const { conferences, difference } = this.#parts;
    if (this.#closed || !conferences.has(conferenceId)) return;
    if (difference(conferenceId, conferences.state(conferenceId)).length === 0) return;
    let reconciler = this.#reconcilers.get(conferenceId);
    if (!reconciler) {
      reconciler = new Reconciler(
        () => this.#record(conferenceId),
        (error) => this.#retry(conferenceId, error),
      );
      this.#reconcilers.set(conferenceId, reconciler);
    }
    void reconciler.poke();
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const retry of this.#retries.values()) clearTimeout(retry);
    await Promise.all([...this.#reconcilers.values()].map((reconciler) => reconciler.idle()));
  }

  async #record(conferenceId: string): Promise<void> {
    const { conferences, difference } = this.#parts;
    await conferences.act(conferenceId, { kind: "system" }, (state) => ({ events: difference(conferenceId, state) }));
  }

  #retry(conferenceId: string, error: unknown): void {
    const { log, what } = this.#parts;
    log.warn({ conferenceId, error: String(error) }, `${what} were not recorded, trying again`);
    if (this.#closed) return;
    clearTimeout(this.#retries.get(conferenceId));
    this.#retries.set(
      conferenceId,
      setTimeout(() => this.check(conferenceId), retryAfter),
    );
  }
}
