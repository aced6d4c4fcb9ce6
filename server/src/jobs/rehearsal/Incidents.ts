import type { IncidentKind } from "@diemcau/shared/protocol/rehearsal";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { AnyCommand, Step } from "./Step.ts";

/** What goes wrong and is mended by itself, and how long it lasts, in ms of real time: links are judged in real time too. */
const lasts = { frozen: 14_000, badLink: 16_000, dropped: 9000 } as const satisfies Partial<
  Record<IncidentKind, number>
>;
export type PassingKind = keyof typeof lasts;

/** What is wrong at simulated points now; each is mended after its time. */
export class Incidents {
  readonly #give: (command: AnyCommand) => Promise<boolean>;
  readonly #running = new Map<string, { kind: PassingKind; timer: NodeJS.Timeout }>();

  /** `give` tells whether the command was taken at all; what wasn't is tried again. */
  constructor(give: (command: AnyCommand) => Promise<boolean>) {
    this.#give = give;
  }

  list(): { pointId: string; kind: PassingKind }[] {
    return [...this.#running].map(([pointId, { kind }]) => ({ pointId, kind }));
  }

  /** Begins one; at a point where something is wrong already it takes its place. */
  async begin(kind: PassingKind, pointId: string): Promise<void> {
    const before = this.#running.get(pointId);
    if (before) {
      clearTimeout(before.timer);
      if (before.kind === "dropped" && kind !== "dropped") await this.#mend(pointId);
    }
    this.#expect(kind, pointId);
    await this.#give(
      kind === "dropped"
        ? { type: "simulation.stop", data: { pointIds: [pointId] } }
        : { type: "simulation.behave", data: { pointId, behaviour: kind } },
    );
  }

  /** After a restart of the server: what was wrong then is mended after its time. `taken` are the steps that were taken. */
  recall({ points }: ConferenceState, taken: readonly Step[]): void {
    const came = new Set(taken.filter(({ id }) => id.endsWith("/join")).map(({ pointId }) => pointId));
    for (const { id, simulated, behaviour, devices } of points) {
      if (simulated && behaviour !== "steady") this.#expect(behaviour, id);
      if (!simulated && devices.length === 0 && came.has(id)) this.#expect("dropped", id);
    }
  }

  close(): void {
    for (const { timer } of this.#running.values()) clearTimeout(timer);
    this.#running.clear();
  }

  #expect(kind: PassingKind, pointId: string): void {
    const timer = setTimeout(() => void this.#mend(pointId), lasts[kind]);
    this.#running.set(pointId, { kind, timer });
  }

  async #mend(pointId: string): Promise<void> {
    const incident = this.#running.get(pointId);
    this.#running.delete(pointId);
    if (!incident) return;
    const mended = await this.#give(
      incident.kind === "dropped"
        ? { type: "simulation.start", data: { pointIds: [pointId] } }
        : { type: "simulation.behave", data: { pointId, behaviour: "steady" } },
    );
    if (!mended) this.#expect(incident.kind, pointId);
  }
}
