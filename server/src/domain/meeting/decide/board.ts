import type { DeskNote } from "@diemcau/shared/model/deskNote";
import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { isInvitedMachine } from "@diemcau/shared/rules/presenter";
import type { Decider } from "../decision.ts";
import { pointFacts, requireNotEnded, requirePoint } from "../facts.ts";

/** PROTOCOL B1 */
export const takeOver: Decider<object> = ({ state, actor }) => {
  if (actor.kind !== "person") throw new AppError("permission.denied");
  if (state.inCharge?.id === actor.id) return { events: [] };
  return { events: [{ type: "board.takenOver", operator: { id: actor.id, name: actor.name } }] };
};

/** Chooses the source that a floor at this point takes; `null` returns to the first camera. */
export const preferSource: Decider<CommandData<"source.prefer">> = ({ state }, { pointId, sourceId }) => {
  const point = requirePoint(state, pointId);
  const source = state.sources.find(({ id }) => id === sourceId);
  if (sourceId !== null && (source?.pointId !== pointId || source.kind === "microphone"))
    throw new AppError("notFound");
  if (point.preferredSourceId === sourceId) return { events: [] };
  return { events: [{ type: "source.preferred", sourceId, sourceName: source?.name ?? "", ...pointFacts(point) }] };
};

export const mutePoint: Decider<CommandData<"point.mute">> = ({ state }, { pointId, muted }) => {
  const point = requirePoint(state, pointId);
  return { events: point.muted === muted ? [] : [{ type: "point.muted", muted, ...pointFacts(point) }] };
};

/** PROTOCOL B2 */
export const callHelp: Decider<{ pointId: string }> = ({ state }, { pointId }) => {
  const point = requirePoint(state, pointId);
  return { events: point.helpCalledAt === null ? [{ type: "help.called", ...pointFacts(point) }] : [] };
};

export const answerHelp: Decider<{ pointId: string }> = ({ state }, { pointId }) => {
  const point = requirePoint(state, pointId);
  return { events: point.helpCalledAt === null ? [] : [{ type: "help.answered", ...pointFacts(point) }] };
};

/** PROTOCOL B3 */
export const sendNote: Decider<CommandData<"note.send">> = ({ state, actor, newId, now }, { pointId, text }) => {
  const point = requirePoint(state, pointId);
  const fromBoard = actor.kind === "person";
  const note: DeskNote = {
    id: newId(),
    pointId,
    from: fromBoard ? "operator" : "room",
    name: fromBoard ? actor.name : "",
    text,
    at: now,
  };
  return { events: [{ type: "note.sent", note, pointName: point.name }], ids: [note.id] };
};

export const reportPreflight: Decider<CommandData<"preflight.report">> = ({ state }, { pointId, checks }) => {
  requireNotEnded(state);
  return { events: [{ type: "preflight.reported", checks, ...pointFacts(requirePoint(state, pointId)) }] };
};

export const uninvitePresenter: Decider<{ invitationId: string }> = ({ state }, { invitationId }) => {
  const invitation = state.invitations.find(({ id }) => id === invitationId);
  if (!invitation) throw new AppError("notFound");
  const point = requirePoint(state, invitation.pointId);
  const machines = point.devices.filter((device) => isInvitedMachine(device, invitation));
  return {
    events: [
      ...machines.map(({ id }) => ({ type: "device.unpaired" as const, deviceId: id, ...pointFacts(point) })),
      { type: "presenter.uninvited", invitation, pointName: point.name },
    ],
  };
};
