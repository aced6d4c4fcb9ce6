import type { LowerThird, Programme } from "@diemcau/shared/model/programme";
import type { Levels } from "@diemcau/shared/protocol/media";
import { followsVoices, listen, pointToShow, silence, type Voices } from "@diemcau/shared/rules/activeSpeaker";
import { floorProgramme, heardPointIds } from "@diemcau/shared/rules/programme";
import { type ConferenceState, findPoint, runningTurns } from "@diemcau/shared/rules/state";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { MediaLog } from "../media/MediaLog.ts";

/** Lets the picture follow who speaks where several may be heard (PROTOCOL F13). */
export class ActiveSpeaker {
  readonly #conferences: Conferences;
  readonly #log: MediaLog;
  readonly #voices = new Map<string, Voices>();
  readonly #cutting = new Map<string, Promise<void>>();

  constructor(conferences: Conferences, log: MediaLog) {
    this.#conferences = conferences;
    this.#log = log;
  }

  /** Takes a reading of a conference's microphones in, some three a second. */
  hear(conferenceId: string, levels: Levels): void {
    if (!this.#conferences.has(conferenceId)) return;
    const state = this.#conferences.state(conferenceId);
    if (!followsVoices(state)) {
      this.#voices.delete(conferenceId);
      return;
    }
    const now = Date.now();
    const voices = listen(this.#voices.get(conferenceId) ?? silence, levels, heardPointIds(state), now);
    this.#voices.set(conferenceId, voices);
    if (pointToShow(state, voices, now) !== null && !this.#cutting.has(conferenceId)) this.#cut(conferenceId, voices);
  }

  /** Resolves when the cuts that were begun are stored. */
  async close(): Promise<void> {
    await Promise.all(this.#cutting.values());
  }

  #cut(conferenceId: string, voices: Voices): void {
    const cutting = this.#conferences
      .act(conferenceId, { kind: "system" }, (state) => {
        // Something may have been decided while this waited for its turn.
        const pointId = pointToShow(state, voices, Date.now());
        const programme = pointId === null ? null : voiceProgramme(state, pointId);
        return { events: programme ? [{ type: "programme.taken", programme, cause: "level" }] : [] };
      })
      .then(() => undefined)
      .catch((error: unknown) =>
        this.#log.warn({ conferenceId, error: String(error) }, "a cut to who speaks was not recorded"),
      )
      .finally(() => this.#cutting.delete(conferenceId));
    this.#cutting.set(conferenceId, cutting);
  }
}

/** The programme of a point that speaks, named by its floor holder, else by the point; slides that are on air stay. */
export function voiceProgramme(state: ConferenceState, pointId: string): Programme {
  const turn = runningTurns(state).findLast((running) => running.pointId === pointId);
  const programme = floorProgramme(
    state,
    turn ?? { pointId, speaker: { id: null, ...pointLowerThird(state, pointId) } },
  );
  const { layout, deckId } = state.programme;
  return layout === "slideSpeaker" ? { ...programme, layout, slots: programme.slots.slice(0, 1), deckId } : programme;
}

function pointLowerThird(state: ConferenceState, pointId: string): LowerThird {
  const point = findPoint(state, pointId);
  return { name: point?.name ?? "", title: "", unit: point?.unit.name ?? "" };
}
