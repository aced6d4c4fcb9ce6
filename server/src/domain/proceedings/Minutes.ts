import { EventEmitter } from "node:events";
import { AppError } from "@diemcau/shared/protocol/errors";
import { minutesSections, minutesSkeleton } from "@diemcau/shared/rules/minutes";
import { type MinutesDocument, type MinutesTexts, minutesDocument } from "@diemcau/shared/rules/minutesDocument";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireNotSealed, requireRecord } from "../meeting/facts.ts";
import { Turnstile } from "../meeting/Turnstile.ts";
import type { MinutesStore } from "../ports.ts";
import { MinutesText } from "./MinutesText.ts";

/** Largest single update, in bytes. */
export const maxMinutesUpdate = 1024 * 1024;

/** What the minutes tell whoever follows them; `origin` is what {@link Minutes.apply} was given, absent for the server's own. */
export interface MinutesEvents {
  update: [{ conferenceId: string; update: Uint8Array; origin: string | null }];
}

/** The minutes' text of all conferences, opened when first asked for. */
export class Minutes extends EventEmitter<MinutesEvents> {
  private readonly store: MinutesStore;
  private readonly conferences: Pick<Conferences, "state" | "on" | "off">;
  private readonly turnstile = new Turnstile();
  private readonly opened = new Map<string, Promise<MinutesText>>();
  private closed = false;

  constructor(store: MinutesStore, conferences: Pick<Conferences, "state" | "on" | "off">) {
    super();
    this.setMaxListeners(0);
    this.store = store;
    this.conferences = conferences;
    conferences.on("commit", this.follow);
  }

  /** What a page lacks, and the server's state vector; every section of the log has its text by then. */
  sync(conferenceId: string, stateVector: Uint8Array): Promise<{ update: Uint8Array; stateVector: Uint8Array }> {
    return this.turnstile.pass(conferenceId, async () => {
      const text = await this.open(conferenceId);
      await this.provide(conferenceId, text);
      return text.sync(stateVector);
    });
  }

  /**
   * Stores an update and then takes it in; resolves when it is on disk, or throws and nothing changed (PROTOCOL R2): `minutes.sealed`
   * once the minutes are (PROTOCOL R8).
   */
  apply(conferenceId: string, update: Uint8Array, origin: string): Promise<void> {
    if (update.byteLength > maxMinutesUpdate) throw new AppError("input.tooLarge", { limit: "1 MB" });
    return this.turnstile.pass(conferenceId, async () => {
      requireNotSealed(this.conferences.state(conferenceId));
      const text = await this.open(conferenceId);
      await this.take(conferenceId, text, update, origin);
    });
  }

  /** Runs `task` while nothing that is written is stored; what comes meanwhile is decided on afterwards. */
  still<Result>(conferenceId: string, task: () => Promise<Result>): Promise<Result> {
    return this.turnstile.pass(conferenceId, task);
  }

  /** What people wrote, as it is stored now. */
  async texts(conferenceId: string): Promise<MinutesTexts> {
    this.conferences.state(conferenceId);
    const text = await this.open(conferenceId);
    return text.texts(this.conferences.state(conferenceId));
  }

  /** The minutes as they are read. */
  async document(conferenceId: string): Promise<MinutesDocument> {
    const texts = await this.texts(conferenceId);
    const skeleton = minutesSkeleton(this.conferences.state(conferenceId));
    if (!skeleton) throw new AppError("notFound");
    requireRecord(this.conferences.state(conferenceId));
    return minutesDocument(skeleton, texts);
  }

  /** Lets go of a rehearsal that is gone; resolves when nothing of it is being stored. */
  forget(conferenceId: string): Promise<void> {
    return this.turnstile.pass(conferenceId, () => this.release(conferenceId));
  }

  /** Waits for what is being stored, and lets the documents go. */
  async close(): Promise<void> {
    this.closed = true;
    this.conferences.off("commit", this.follow);
    const ids = [...this.opened.keys()];
    await Promise.all(ids.map((id) => this.turnstile.pass(id, () => this.release(id))));
    this.removeAllListeners();
  }

  /** A commit that makes a section gives its text to the pages that are writing. */
  private readonly follow = ({ conferenceId }: { conferenceId: string }): void => {
    if (this.closed || !this.opened.has(conferenceId)) return;
    const provided = this.turnstile.pass(conferenceId, async () =>
      this.provide(conferenceId, await this.open(conferenceId)),
    );
    // Not stored now: the section's text is made at the next commit or sync.
    provided.catch(() => undefined);
  };

  private async open(conferenceId: string): Promise<MinutesText> {
    const known = this.opened.get(conferenceId);
    if (known) return known;
    const opening = this.read(conferenceId);
    this.opened.set(conferenceId, opening);
    opening.catch(() => this.opened.delete(conferenceId));
    return opening;
  }

  private async read(conferenceId: string): Promise<MinutesText> {
    const text = new MinutesText();
    text.load(await this.store.load(conferenceId));
    return text;
  }

  private async release(conferenceId: string): Promise<void> {
    const text = await this.opened.get(conferenceId);
    this.opened.delete(conferenceId);
    text?.close();
  }

  private async provide(conferenceId: string, text: MinutesText): Promise<void> {
    const update = text.missing(sectionIds(this.conferences.state(conferenceId)));
    if (update) await this.take(conferenceId, text, update, null);
  }

  private async take(
    conferenceId: string,
    text: MinutesText,
    update: Uint8Array,
    origin: string | null,
  ): Promise<void> {
    try {
      text.check(update, sectionIds(this.conferences.state(conferenceId)));
      await this.store.append(conferenceId, update);
    } catch (error) {
      text.discard();
      throw error;
    }
    text.apply(update);
    this.emit("update", { conferenceId, update, origin });
  }
}

function sectionIds(state: ConferenceState): ReadonlySet<string> {
  return new Set(minutesSections(state).map(({ id }) => id));
}
