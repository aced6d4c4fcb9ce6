import type { Actor } from "@diemcau/shared/model/actor";
import type { Invitation } from "@diemcau/shared/model/point";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ClaimPresenter, InvitePresenter, PairedDevice, PresenterLink } from "@diemcau/shared/protocol/rest";
import { isInvitedMachine, isSamePresenter } from "@diemcau/shared/rules/presenter";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { z } from "zod";
import type { Conferences } from "../meeting/Conferences.ts";
import { pointFacts, requireNotEnded, requirePoint, speakerFacts } from "../meeting/facts.ts";
import type { Surroundings } from "../ports.ts";
import { allow } from "./allow.ts";
import type { DeviceActor, Pairing } from "./Pairing.ts";
import type { Limits, PersonStore, PresenterLinkStore, Secrets, UnitStore } from "./ports.ts";

/** Machines that one link may be open on. */
const machinesALink = 3;
/** Presenters that one conference may have. */
const presenterLimit = 300;

interface Parts {
  links: PresenterLinkStore;
  persons: Pick<PersonStore, "find">;
  units: Pick<UnitStore, "find">;
  conferences: Conferences;
  pairing: Pairing;
  secrets: Secrets;
  limits: Limits;
  surroundings: Surroundings;
}

/** People who present from an own machine: a personal link turns that machine into one of their point's. */
export class Presenters {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Invites somebody and answers the link, which is told this once; the same person again gets a new link for the old one. */
  async invite(
    actor: Actor | null,
    conferenceId: string,
    { pointId, person }: z.infer<typeof InvitePresenter>,
  ): Promise<PresenterLink> {
    allow(actor, "presenter.invite");
    const { conferences, links, persons, secrets, units } = this.parts;
    const directory = { person: (id: string) => persons.find(id), unit: (id: string) => units.find(id) };
    const facts = await speakerFacts(directory, person, requirePoint(conferences.state(conferenceId), pointId));
    let invitationId = "";
    await conferences.act(conferenceId, actor, (state, { newId, now }) => {
      requireNotEnded(state);
      const point = requirePoint(state, pointId);
      const known = state.invitations.find((one) => one.pointId === pointId && isSamePresenter(one.person, facts));
      invitationId = known?.id ?? newId();
      if (known) return { events: [] };
      if (state.invitations.length >= presenterLimit)
        throw new AppError("presenter.tooMany", { limit: presenterLimit });
      const invitation: Invitation = { id: invitationId, pointId, person: facts, invitedAt: now };
      return {
        events: [{ type: "presenter.invited", invitation, pointName: pointFacts(point).pointName }],
        ids: [invitationId],
      };
    });
    const token = secrets.token();
    await links.replace({ id: secrets.hashOf(token), conferenceId, invitationId });
    return { invitationId, path: `/app/trinh-bay#${token}` };
  }

  /**
   * Makes the machine that opened a link its presenter's, or answers `null` for the token where it is already. What this
   * browser presented before, by `oldToken`, ends; a room's machine stays the room's.
   */
  async claim(
    { token, name }: z.infer<typeof ClaimPresenter>,
    address: string,
    oldToken?: string,
  ): Promise<{ token: string | null; described: PairedDevice }> {
    const { pairing, surroundings } = this.parts;
    const { conferenceId, invitation } = await this.requireInvitation(token, address);
    const { pointId, person } = invitation;
    const before = oldToken === undefined ? null : await pairing.device(oldToken);
    if (before && before.role !== "presenter")
      throw new AppError("presenter.roomMachine", { point: pairing.describe(before).pointName });
    if (before?.pointId === pointId && before.person && isSamePresenter(before.person, person))
      return { token: null, described: pairing.describe(before) };
    const id = surroundings.newId();
    const device: DeviceActor = { kind: "device", id, conferenceId, pointId, role: "presenter", person };
    const made = await pairing.admit(device, (state) => {
      const point = requirePoint(state, pointId);
      this.requireStanding(state, invitation);
      if (point.devices.filter((one) => isInvitedMachine(one, invitation)).length >= machinesALink)
        throw new AppError("presenter.tooManyMachines", { limit: machinesALink });
      return [{ type: "device.paired", device: { id, role: "presenter", name, person }, ...pointFacts(point) }];
    });
    if (before) await pairing.leave(before);
    return { token: made, described: pairing.describe(device) };
  }

  /** Drops the link of an invitation that the log took back. */
  async forget(invitationId: string): Promise<void> {
    await this.parts.links.removeInvitation(invitationId);
  }

  /** Drops all links of a conference that is over. */
  async forgetAll(conferenceId: string): Promise<void> {
    await this.parts.links.removeConference(conferenceId);
  }

  private async requireInvitation(token: string, address: string) {
    const { conferences, limits, links, secrets } = this.parts;
    await limits.check("pairing.address", address);
    const link = await links.find(secrets.hashOf(token));
    const state = link && conferences.has(link.conferenceId) ? conferences.state(link.conferenceId) : null;
    const invitation = state?.invitations.find(({ id }) => id === link?.invitationId);
    if (link && state && invitation) {
      this.requireStanding(state, invitation);
      return { conferenceId: link.conferenceId, invitation };
    }
    await limits.count("pairing.address", address);
    throw new AppError("presenter.linkGone");
  }

  /** A link is good until the invitation is taken back or the conference ends. */
  private requireStanding(state: ConferenceState, { id }: Invitation): void {
    if (state.status === "ended" || !state.invitations.some((one) => one.id === id))
      throw new AppError("presenter.linkGone");
  }
}
