import type { Actor } from "@diemcau/shared/model/actor";
import type { Confirmation, IssuedDocument } from "@diemcau/shared/model/official";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConfirmMinutes, ConfirmObstacle, ConfirmTarget, SealView } from "@diemcau/shared/protocol/sealing";
import { type ConferenceState, sealedMinutes } from "@diemcau/shared/rules/state";
import type { PersonStore } from "../directory/ports.ts";
import type { Caller } from "../directory/SignIn.ts";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireRecord } from "../meeting/facts.ts";
import { Turnstile } from "../meeting/Turnstile.ts";
import type { Surroundings } from "../ports.ts";
import type { PasswordAgain } from "./PasswordAgain.ts";
import type { SealDocuments, StillText } from "./ports.ts";
import { confirmationOf, confirmPlaces, roleOf } from "./whoConfirms.ts";

interface Parts {
  conferences: Conferences;
  documents: SealDocuments;
  minutes: StillText;
  persons: Pick<PersonStore, "find">;
  password: PasswordAgain;
  surroundings: Surroundings;
}

/** How often the log may move on while the documents are being made, before the person is asked to try again. */
const maxRounds = 5;

/** Confirming the minutes and their supplements, and sealing them once both have confirmed the same form (PROTOCOL R8). */
export class Sealing {
  private readonly parts: Parts;
  private readonly turnstile = new Turnstile();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** How far it has come, for whoever asks. */
  async view(actor: Actor, conferenceId: string): Promise<SealView> {
    const { conferences, documents, persons, password } = this.parts;
    const state = conferences.state(conferenceId);
    requireRecord(state);
    const target = targetOf(state);
    const obstacle = obstacleTo(state, target);
    const digest = obstacle === null ? await documents.digestOf(conferenceId, target) : null;
    const places = await confirmPlaces(state, { target, digest }, persons);
    const mine = obstacle === null ? roleOf(actor, state, places) : null;
    return {
      target,
      digest,
      obstacle,
      places,
      mine: places.some((place) => place.role === mine && place.holds) ? null : mine,
      demoPassword: actor.kind === "person" && (await password.isDemo(actor.id)),
      supplement: state.supplementDraft,
      sealed: state.issued.filter(({ kind }) => kind === "minutes" || kind === "supplement"),
    };
  }

  /**
   * Confirms what the person has read; with the other one's confirmation of the same form it is sealed in the same commit. Once
   * more by the same person it changes nothing, and finishes a seal that was cut off.
   */
  async confirm(actor: Actor, conferenceId: string, input: ConfirmMinutes, caller: Caller): Promise<SealView> {
    if (actor.kind !== "person") throw new AppError("permission.denied");
    const { conferences, minutes, password } = this.parts;
    if (isSealedBy(actor.id, conferences.state(conferenceId), input)) return this.view(actor, conferenceId);
    requireOpen(conferences.state(conferenceId), input.target);
    await this.requireRole(actor, conferenceId, input);
    await password.require(actor.id, input.password, caller);
    await this.turnstile.pass(conferenceId, () =>
      minutes.still(conferenceId, () => this.confirmStill(actor, conferenceId, input)),
    );
    return this.view(actor, conferenceId);
  }

  /** Decides on the state as it is stored; where the log moved on meanwhile, all of it is looked at again. */
  private async confirmStill(
    actor: Extract<Actor, { kind: "person" }>,
    conferenceId: string,
    input: ConfirmMinutes,
  ): Promise<void> {
    const { conferences, documents } = this.parts;
    for (let round = 0; round < maxRounds; round++) {
      const seen = conferences.state(conferenceId);
      if (isSealedBy(actor.id, seen, input)) return;
      requireOpen(seen, input.target);
      if ((await documents.digestOf(conferenceId, input.target)) !== input.digest)
        throw new AppError("minutes.changed");
      const confirmation = await this.confirmationBy(actor, conferenceId, input);
      const other = confirmationOf(seen, input.target, confirmation.role === "chair" ? "secretary" : "chair");
      const sealed =
        other?.digest === input.digest && other.person.id !== actor.id
          ? await this.freeze(conferenceId, input, [other, confirmation])
          : null;
      let current = true;
      await conferences.act(conferenceId, actor, (state) => {
        current = state.seq === seen.seq;
        return { events: current ? eventsOf(seen, confirmation, sealed) : [] };
      });
      if (current) return;
    }
    throw new AppError("minutes.changed");
  }

  private async freeze(
    conferenceId: string,
    { target, digest }: ConfirmMinutes,
    both: [Confirmation, Confirmation],
  ): Promise<IssuedDocument> {
    const confirmations = both.toSorted((a, b) => (a.role < b.role ? 1 : -1));
    const [, { person }] = both;
    const issuedBy = { id: person.id, name: person.name };
    const frozen = await this.parts.documents.freeze(conferenceId, target, { issuedBy, confirmations });
    if (frozen.digest !== digest) throw new AppError("minutes.changed");
    return frozen;
  }

  /** The confirmation to be stored: an equal one that stands already keeps its moment. */
  private async confirmationBy(
    actor: Extract<Actor, { kind: "person" }>,
    conferenceId: string,
    input: ConfirmMinutes,
  ): Promise<Confirmation> {
    const { conferences, persons, surroundings } = this.parts;
    const role = await this.requireRole(actor, conferenceId, input);
    const known = confirmationOf(conferences.state(conferenceId), input.target, role);
    if (known?.digest === input.digest && known.person.id === actor.id) return known;
    const title = (await persons.find(actor.id))?.title ?? "";
    return {
      target: input.target,
      role,
      person: { id: actor.id, name: actor.name, title },
      digest: input.digest,
      at: surroundings.now().toISOString(),
    };
  }

  private async requireRole(actor: Actor, conferenceId: string, { target, digest }: ConfirmMinutes) {
    const state = this.parts.conferences.state(conferenceId);
    const role = roleOf(actor, state, await confirmPlaces(state, { target, digest }, this.parts.persons));
    if (role === null) throw new AppError("minutes.notTheirs");
    return role;
  }
}

/** What is confirmed next: the minutes, and once they are sealed the supplement. */
function targetOf(state: ConferenceState): ConfirmTarget {
  return sealedMinutes(state) ? "supplement" : "minutes";
}

function obstacleTo(state: ConferenceState, target: ConfirmTarget): ConfirmObstacle | null {
  if (state.status !== "ended") return "minutes.notEnded";
  if (state.currentItemId !== null || state.turns.some((turn) => turn.endedAt === null && !turn.undone))
    return "minutes.itemOpen";
  if (target === "supplement" && state.supplementDraft === null) return "minutes.noSupplement";
  return state.letterhead === null ? "document.noLetterhead" : null;
}

function requireOpen(state: ConferenceState, target: ConfirmTarget): void {
  requireRecord(state);
  const sealed = sealedMinutes(state) !== null;
  if (target === "minutes" && sealed) throw new AppError("minutes.sealed");
  if (target === "supplement" && !sealed) throw new AppError("minutes.notSealed");
  const obstacle = obstacleTo(state, target);
  if (obstacle !== null) throw new AppError(obstacle);
}

/** Whether this very confirmation led to a seal already: an answer that was lost is given again. */
function isSealedBy(personId: string, { issued }: ConferenceState, { target, digest }: ConfirmMinutes): boolean {
  return issued.some(
    (known) =>
      known.kind === target &&
      known.digest === digest &&
      known.confirmations.some(({ person }) => person.id === personId),
  );
}

function eventsOf(seen: ConferenceState, confirmation: Confirmation, sealed: IssuedDocument | null) {
  const known = seen.confirmations.includes(confirmation);
  return [
    ...(known ? [] : [{ type: "minutes.confirmed" as const, confirmation }]),
    ...(sealed ? [{ type: "document.issued" as const, document: sealed }] : []),
  ];
}
