import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import { type PublicConference, publicConference } from "./publicConference.ts";

/**
 * The published conferences, made anew from the folded states at every request: what was closed or turned internal a moment ago
 * is gone. States never change in place, so what was made of one is kept with it.
 */
export class PublicSite {
  private readonly conferences: Pick<Conferences, "list">;
  private readonly made = new WeakMap<ConferenceState, { seen: PublicConference | null }>();

  constructor(conferences: Pick<Conferences, "list">) {
    this.conferences = conferences;
  }

  /** All of them, the latest first. */
  list(): PublicConference[] {
    return this.conferences
      .list()
      .flatMap((state) => this.see(state) ?? [])
      .sort((a, b) => (a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : 0));
  }

  /** The conference at an address, or `null`. */
  at(slug: string): PublicConference | null {
    for (const state of this.conferences.list()) {
      if (state.publication?.slug !== slug) continue;
      const seen = this.see(state);
      if (seen) return seen;
    }
    return null;
  }

  private see(state: ConferenceState): PublicConference | null {
    const known = this.made.get(state);
    if (known) return known.seen;
    const seen = publicConference(state);
    this.made.set(state, { seen });
    return seen;
  }
}
