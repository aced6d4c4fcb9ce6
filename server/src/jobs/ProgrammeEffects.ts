import type { Actor } from "@diemcau/shared/model/actor";
import type { Slot } from "@diemcau/shared/model/programme";
import type { Commit, ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";

/** How long screens have to show a new picture, in ms (PROTOCOL P5). */
const patience = 3000;

/** A cut whose effect is awaited. */
interface Cut {
  takenSeq: number;
  takenAt: number;
  main: Slot;
  /** Screens that were connected at the cut and have not left. */
  expected: Set<string>;
  shown: Set<string>;
  slowest: number;
  timer: NodeJS.Timeout;
}

/** Collects what screens show after a cut and records its effect: `source.live` or `source.failed` (PROTOCOL P5). */
export class ProgrammeEffects {
  readonly #conferences: Conferences;
  readonly #log: MediaLog;
  readonly #mains = new Map<string, string>();
  readonly #cuts = new Map<string, Cut>();
  readonly #recording = new Set<Promise<void>>();

  constructor(conferences: Conferences, log: MediaLog) {
    this.#conferences = conferences;
    this.#log = log;
  }

  /** Notes what is on air now, without awaiting any effect: at the start. */
  begin(conferenceId: string, state: ConferenceState): void {
    this.#mains.set(conferenceId, mainOf(state));
  }

  follow(conferenceId: string, commit: Commit, state: ConferenceState): void {
    const before = this.#mains.get(conferenceId);
    const after = mainOf(state);
    this.#mains.set(conferenceId, after);
    if (after !== before) {
      this.#settle(conferenceId);
      this.#await(conferenceId, commit, state);
    }
    for (const event of commit.events)
      if (event.type === "device.disconnected") this.#left(conferenceId, event.deviceId);
  }

  /** A screen has presented a frame of what commit `takenSeq` put on air. */
  shown(conferenceId: string, actor: Actor, takenSeq: number): void {
    const cut = this.#cuts.get(conferenceId);
    if (!cut || actor.kind !== "device" || cut.takenSeq !== takenSeq || !cut.expected.has(actor.id)) return;
    if (!cut.shown.has(actor.id)) cut.slowest = Math.max(cut.slowest, Date.now() - cut.takenAt);
    cut.shown.add(actor.id);
    if (cut.shown.size === cut.expected.size) this.#settle(conferenceId);
  }

  async close(): Promise<void> {
    for (const { timer } of this.#cuts.values()) clearTimeout(timer);
    this.#cuts.clear();
    await Promise.all(this.#recording);
  }

  #await(conferenceId: string, commit: Commit, state: ConferenceState): void {
    const main = state.programme.slots[0];
    const expected = new Set(screens(state));
    if (!main || expected.size === 0 || !commit.events.some(({ type }) => type === "programme.taken")) return;
    const timer = setTimeout(() => this.#settle(conferenceId), patience);
    const takenAt = Date.parse(commit.at);
    this.#cuts.set(conferenceId, {
      takenSeq: commit.seq,
      takenAt,
      main,
      expected,
      shown: new Set(),
      slowest: 0,
      timer,
    });
  }

  #left(conferenceId: string, deviceId: string): void {
    const cut = this.#cuts.get(conferenceId);
    if (!cut || cut.shown.has(deviceId) || !cut.expected.delete(deviceId)) return;
    if (cut.shown.size === cut.expected.size) this.#settle(conferenceId);
  }

  #settle(conferenceId: string): void {
    const cut = this.#cuts.get(conferenceId);
    if (!cut) return;
    clearTimeout(cut.timer);
    this.#cuts.delete(conferenceId);
    if (cut.expected.size === 0) return;
    const recording = this.#conferences
      .act(conferenceId, { kind: "system" }, () => ({ events: [effectOf(cut)] }))
      .then(() => undefined)
      .catch((error: unknown) =>
        this.#log.warn({ conferenceId, error: String(error) }, "a cut's effect was not recorded"),
      )
      .finally(() => this.#recording.delete(recording));
    this.#recording.add(recording);
  }
}

function effectOf({ takenSeq, main, expected, shown, slowest }: Cut): ConferenceEvent {
  const facts = { takenSeq, expected: expected.size, pointId: main.pointId, pointName: main.pointName };
  return shown.size > 0
    ? { type: "source.live", ...facts, shown: shown.size, milliseconds: slowest }
    : { type: "source.failed", ...facts };
}

/** What stands in the main slot, as far as a screen would present something new. */
function mainOf(state: ConferenceState): string {
  const main = state.programme.slots[0];
  return main ? `${main.pointId} ${main.sourceId ?? ""}` : "";
}

/** Connected screens of rooms; a presenter's own machine is none. */
function screens(state: ConferenceState): string[] {
  return state.points.flatMap(({ devices }) =>
    devices.filter(({ connected, role }) => connected && (role === "screen" || role === "both")).map(({ id }) => id),
  );
}
