import type { Source } from "@diemcau/shared/model/point";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import { type ConferenceState, findPoint } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";
import type { Media } from "../media/openMedia.ts";
import { Reconciler } from "../media/Reconciler.ts";

/** After a failed commit the next try, in ms. */
const retryAfter = 1000;

/**
 * Keeps the log's sources what the stages really have: `source.offered` and `source.withdrawn` are the difference between
 * both. So a restart, a dead worker and a device that left need no case of their own.
 */
export class SourceRecords {
  readonly #conferences: Conferences;
  readonly #media: Media;
  readonly #log: MediaLog;
  readonly #reconcilers = new Map<string, Reconciler>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  #closed = false;

  constructor(conferences: Conferences, media: Media, log: MediaLog) {
    this.#conferences = conferences;
    this.#media = media;
    this.#log = log;
  }

  /** Compares, and commits the difference if there is one. */
  check(conferenceId: string): void {
    if (this.#closed || !this.#conferences.has(conferenceId)) return;
    if (this.#difference(conferenceId, this.#conferences.state(conferenceId)).length === 0) return;
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
    await this.#conferences.act(conferenceId, { kind: "system" }, (state) => ({
      events: this.#difference(conferenceId, state),
    }));
  }

  #retry(conferenceId: string, error: unknown): void {
    this.#log.warn({ conferenceId, error: String(error) }, "sources were not recorded, trying again");
    if (this.#closed) return;
    clearTimeout(this.#retries.get(conferenceId));
    this.#retries.set(
      conferenceId,
      setTimeout(() => this.check(conferenceId), retryAfter),
    );
  }

  #difference(conferenceId: string, state: ConferenceState): ConferenceEvent[] {
    return sourceDifference(state, this.#media.stageOf(conferenceId).sources.list());
  }
}

/** Events that turn the recorded sources into those that run; a device that is not of its point any more offers none. */
export function sourceDifference(state: ConferenceState, running: readonly Source[]): ConferenceEvent[] {
  const known = new Set(state.sources.map(({ id }) => id));
  const runs = new Set(running.map(({ id }) => id));
  return [
    ...state.sources
      .filter(({ id }) => !runs.has(id))
      .map(({ id, pointId }) => ({ type: "source.withdrawn" as const, sourceId: id, ...pointFacts(state, pointId) })),
    ...running
      .filter((source) => !known.has(source.id) && belongs(state, source))
      .map((source) => ({ type: "source.offered" as const, source, ...pointFacts(state, source.pointId) })),
  ];
}

function belongs(state: ConferenceState, { pointId, deviceId }: Source): boolean {
  const point = findPoint(state, pointId);
  return point !== null && (point.simulated || point.devices.some(({ id }) => id === deviceId));
}

function pointFacts(state: ConferenceState, pointId: string): { pointId: string; pointName: string } {
  return { pointId, pointName: findPoint(state, pointId)?.name ?? "" };
}
