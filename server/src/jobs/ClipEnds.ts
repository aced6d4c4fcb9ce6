import { endClip } from "../domain/meeting/decide/slides.ts";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";

/** Records that a clip was played to its end, upon which the programme goes back to who holds the floor. */
export class ClipEnds {
  readonly #conferences: Conferences;
  readonly #log: MediaLog;
  readonly #recording = new Set<Promise<void>>();

  constructor(conferences: Conferences, log: MediaLog) {
    this.#conferences = conferences;
    this.#log = log;
  }

  /** The clip that commit `takenSeq` put on air has ended. */
  record({ conferenceId, clipId, takenSeq }: { conferenceId: string; clipId: string; takenSeq: number }): void {
    const recording = this.#conferences
      .act(conferenceId, { kind: "system" }, (state) => endClip(state, clipId, takenSeq))
      .then(() => undefined)
      .catch((error: unknown) =>
        this.#log.warn({ conferenceId, error: String(error) }, "a clip's end was not recorded"),
      )
      .finally(() => this.#recording.delete(recording));
    this.#recording.add(recording);
  }

  /** Resolves when what was begun is stored. */
  async close(): Promise<void> {
    await Promise.all(this.#recording);
  }
}
