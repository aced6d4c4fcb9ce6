import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Surroundings } from "../ports.ts";
import type { Conferences } from "./Conferences.ts";
import { copyForRehearsal } from "./copyForRehearsal.ts";
import type { RehearsalWipes } from "./RehearsalWipes.ts";
import { Turnstile } from "./Turnstile.ts";

/** What rehearsals lead to. */
export interface RehearsalsParts {
  conferences: Conferences;
  wipes: Pick<RehearsalWipes, "mark" | "remove">;
  /** Texts that are open in memory. */
  minutes: { forget(conferenceId: string): Promise<void> };
  surroundings: Surroundings;
}

/** Rehearsals: begun from what was prepared for a conference, held in a log of their own, wiped without a trace (PROTOCOL RH1, RH2). */
export class Rehearsals {
  private readonly parts: RehearsalsParts;
  private readonly turnstile = new Turnstile();

  constructor(parts: RehearsalsParts) {
    this.parts = parts;
  }

  /** Begins a rehearsal; the same `commandId` begins it once, and there is one a conference at a time. */
  hold(actor: Actor, conferenceId: string, commandId: string): Promise<{ id: string }> {
    allow(actor);
    return this.turnstile.pass(conferenceId, async () => {
      const { conferences, surroundings } = this.parts;
      const state = conferences.state(conferenceId);
      const { conference } = state;
      if (!conference) throw new AppError("notFound");
      if (conference.rehearsalOf !== null) throw new AppError("rehearsal.nested");
      const running = conferences.rehearsalOf(conferenceId)?.conference;
      if (running && conferences.log(running.id).result(commandId)) return { id: running.id };
      if (running) throw new AppError("rehearsal.exists");
      const id = surroundings.newId();
      const copy = copyForRehearsal(state, conference, id, () => surroundings.newId());
      await conferences.found(actor, { id, commandId, events: copy.events });
      await Promise.all(copy.lists.map((event) => conferences.act(id, actor, () => ({ events: [event] }))));
      return { id };
    });
  }

  /** The rehearsal of that id, if it is one of that conference. */
  require(actor: Actor, conferenceId: string, rehearsalId: string): ConferenceState {
    allow(actor);
    const state = this.parts.conferences.state(rehearsalId);
    if (state.conference?.rehearsalOf !== conferenceId) throw new AppError("notFound");
    return state;
  }

  /** Wipes a rehearsal: pages are shown out, then everything that was kept of it is removed. */
  wipe(actor: Actor, conferenceId: string, rehearsalId: string): Promise<void> {
    return this.turnstile.pass(conferenceId, async () => {
      this.require(actor, conferenceId, rehearsalId);
      const { conferences, minutes, wipes } = this.parts;
      await wipes.mark(rehearsalId);
      await conferences.drop(rehearsalId);
      await minutes.forget(rehearsalId);
      await wipes.remove(rehearsalId);
    });
  }
}

function allow(actor: Actor): void {
  if (!may(actor, "rehearsal.hold")) throw new AppError("permission.denied");
}
