import type { LinkCause, LinkState } from "@diemcau/shared/model/link";
import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";
import type { Media } from "../media/openMedia.ts";
import { Reconciler } from "../media/Reconciler.ts";

const nothing = { state: "good", cause: null } as const;

/** After a failed commit the next try, in ms. */
const retryAfter = 1000;

/** Keeps the log's links what the stages judge them to be: `link.changed` is the difference between both. */
export class LinkRecords {
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
    const { links } = this.#media.stageOf(conferenceId);
    await this.#conferences.act(conferenceId, { kind: "system" }, (state) => ({
      events: linkDifference(state, (pointId) => links.get(pointId)),
    }));
  }

  #retry(conferenceId: string, error: unknown): void {
    this.#log.warn({ conferenceId, error: String(error) }, "links were not recorded, trying again");
    if (this.#closed) return;
    clearTimeout(this.#retries.get(conferenceId));
    this.#retries.set(
      conferenceId,
      setTimeout(() => this.check(conferenceId), retryAfter),
    );
  }
}

/**
 * Events that turn the recorded links into those that are. Where nothing is any more, no simulation and no machine, there
 * is nothing to be weak or lost; a conference that is over keeps its last.
 */
export function linkDifference(
  { points, status }: Pick<ConferenceState, "points" | "status">,
  judged: (pointId: string) => { state: LinkState; cause: LinkCause | null } | null,
): ConferenceEvent[] {
  if (status === "ended") return [];
  return points.flatMap(({ id, name, link, simulated, devices }) => {
    const now = simulated || devices.length > 0 ? judged(id) : nothing;
    if (!now || (now.state === link.state && now.cause === link.cause)) return [];
    return [{ type: "link.changed" as const, pointId: id, pointName: name, ...now }];
  });
}
