import { AppError } from "@diemcau/shared/protocol/errors";
import type { RehearsalControl, RehearsalSpeed, RehearsalView } from "@diemcau/shared/protocol/rehearsal";
import type { Conferences, ConferencesEvents } from "../../domain/meeting/Conferences.ts";
import type { MediaLog } from "../../media/MediaLog.ts";
import { Director } from "./Director.ts";

/** What directors need of media. */
export interface Stages {
  /** Has everything ready before the points of a conference are simulated. */
  prepare(conferenceId: string): Promise<void>;
  /** Ends a conference's picture and sound for good. */
  drop(conferenceId: string): Promise<void>;
}

interface Parts {
  conferences: Conferences;
  media: Stages;
  log: MediaLog;
}

/** The directors of all rehearsals; those that a restart found wait until somebody lets them go on. */
export class Directors {
  readonly #parts: Parts;
  readonly #directors = new Map<string, Director>();
  readonly #ending = new Set<Promise<void>>();

  constructor(parts: Parts) {
    this.#parts = parts;
    const { conferences, log } = parts;
    for (const { conference } of conferences.all()) {
      if (!conference || conference.rehearsalOf === null) continue;
      this.#directors.set(conference.id, new Director({ conferences, log, id: conference.id, restarted: true }));
    }
    conferences.on("dropped", this.#dropped);
    conferences.on("commit", this.#follow);
  }

  /** Begins to direct a rehearsal that was just made; one that is directed already goes on as it does. */
  begin(id: string, manner: { speed: RehearsalSpeed; autopilot: boolean }): RehearsalView {
    const { conferences, media, log } = this.#parts;
    const known = this.#directors.get(id);
    if (known) return known.view;
    const director = new Director({ conferences, log, id, ...manner });
    this.#directors.set(id, director);
    void media.prepare(id);
    director.resume();
    return director.view;
  }

  view(id: string): RehearsalView {
    return this.#require(id).view;
  }

  async control(id: string, control: RehearsalControl): Promise<RehearsalView> {
    const director = this.#require(id);
    await director.control(control);
    return director.view;
  }

  async close(): Promise<void> {
    this.#parts.conferences.off("dropped", this.#dropped);
    this.#parts.conferences.off("commit", this.#follow);
    await Promise.all([...this.#directors.values()].map((director) => director.close()));
    await Promise.all(this.#ending);
  }

  #require(id: string): Director {
    const director = this.#directors.get(id);
    if (!director) throw new AppError("notFound");
    return director;
  }

  /** When the conference itself begins, its rehearsal stands still: the machine is needed now. */
  readonly #follow = ({ conferenceId, commit }: ConferencesEvents["commit"][0]): void => {
    if (!commit.events.some(({ type }) => type === "conference.started")) return;
    const rehearsal = this.#parts.conferences.rehearsalOf(conferenceId)?.conference;
    if (rehearsal) this.#directors.get(rehearsal.id)?.pause();
  };

  readonly #dropped = ({ conferenceId }: ConferencesEvents["dropped"][0]): void => {
    const director = this.#directors.get(conferenceId);
    this.#directors.delete(conferenceId);
    const end = async () => {
      await director?.close();
      await this.#parts.media.drop(conferenceId);
    };
    const ending = end()
      .catch((error: unknown) =>
        this.#parts.log.warn({ conferenceId, error: String(error) }, "a rehearsal ended badly"),
      )
      .finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  };
}
