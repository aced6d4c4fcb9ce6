import { requestToCall, secondsToCall } from "@diemcau/shared/rules/callAhead";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";

/** Timers may come a little early, and the rule counts whole seconds; ms. */
const margin = 100;

/** Calls the head of the queue ahead when the running turn has a minute left (PROTOCOL F12). */
export class CallAhead {
  readonly #conferences: Conferences;
  readonly #log: MediaLog;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #calling = new Set<Promise<void>>();
  #closed = false;

  constructor(conferences: Conferences, log: MediaLog) {
    this.#conferences = conferences;
    this.#log = log;
  }

  /** Sets the clock for what a state says; to be told of every commit. */
  follow(conferenceId: string, state: ConferenceState): void {
    clearTimeout(this.#timers.get(conferenceId));
    this.#timers.delete(conferenceId);
    const seconds = this.#closed ? null : secondsToCall(state, Date.now());
    if (seconds === null) return;
    this.#timers.set(
      conferenceId,
      setTimeout(() => this.#call(conferenceId), seconds * 1000 + margin),
    );
  }

  /** Sets no more clocks; resolves when the calls that were begun are stored. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    await Promise.all(this.#calling);
  }

  #call(conferenceId: string): void {
    const calling = this.#conferences
      .act(conferenceId, { kind: "system" }, (state, { now }) => {
        const request = requestToCall(state, Date.parse(now));
        return { events: request ? [{ type: "floor.called", request: { ...request, calledAt: now } }] : [] };
      })
      .then(() => undefined)
      .catch((error: unknown) =>
        this.#log.warn({ conferenceId, error: String(error) }, "the next speaker was not called ahead"),
      )
      .finally(() => this.#calling.delete(calling));
    this.#calling.add(calling);
  }
}
