import type { Actor } from "../model/actor.ts";
import type { AgendaItemFacts } from "../model/agenda.ts";
import type { Turn } from "../model/floor.ts";
import type { Vote } from "../model/vote.ts";
import type { ConferenceEvent } from "./events.ts";

/** Who a stream of events is made for, from the widest view to the narrowest. */
export const audiences = ["operator", "secretary", "point", "public"] as const;
export type Audience = (typeof audiences)[number];

/** The audience whose stream an actor gets; presenters get what the public gets. */
export function audienceOf(actor: Actor): Audience {
  if (actor.kind === "device") return "point";
  if (actor.kind === "system") return "operator";
  if (actor.roles.some((role) => role === "admin" || role === "office" || role === "operator" || role === "chair"))
    return "operator";
  if (actor.roles.some((role) => role === "secretary" || role === "approver")) return "secretary";
  return "public";
}

/**
 * An event as an audience may have it, or `null` where it may not know of it (PROTOCOL A1–A5). Rooms and the public
 * never receive phone numbers, internal items, papers under review or what the operator is about to do.
 */
export function redact(event: ConferenceEvent, audience: Audience): ConferenceEvent | null {
  if (audience === "operator") return event;
  if (audience === "secretary") return redactTechnician(event);
  return audience === "point" ? forPoint(event) : forPublic(event);
}

function redactTechnician(event: ConferenceEvent): ConferenceEvent | null {
  if (event.type === "point.added" || event.type === "point.changed")
    return { ...event, point: { ...event.point, technician: null } };
  return event.type === "note.sent" ? null : event;
}

function forPoint(event: ConferenceEvent): ConferenceEvent | null {
  switch (event.type) {
    case "agenda.added":
      return event.item.internal ? null : event;
    case "agenda.changed":
      return event.item.internal ? { type: "agenda.removed", item: withoutTitle(event.item) } : event;
    case "agenda.removed":
    case "item.opened":
    case "item.closed":
      return event.item.internal ? null : event;
    case "floor.granted":
    case "floor.ended":
    case "floor.grantUndone":
    case "floor.resumed":
    case "floor.extended":
    case "floor.paused":
    case "floor.continued":
      return event.turn.item?.internal ? { ...event, turn: withoutItem(event.turn) } : event;
    case "photo.taken":
    case "photo.captionChanged":
    case "photo.removed":
    case "papers.called":
    case "papers.templateSet":
    case "papers.reminded":
    case "paper.submitted":
    case "paper.returned":
    case "paper.approved":
    case "paper.reassigned":
    case "paper.read":
    case "conclusion.recorded":
    case "conclusion.changed":
    case "conclusion.removed":
    case "conclusion.ordered":
    case "assignment.made":
    case "assignment.changed":
    case "assignment.withdrawn":
    case "assignment.reported":
    case "assignment.evidenced":
    case "assignment.reminded":
    case "minutes.confirmed":
    case "minutes.supplemented":
    case "document.letterheadSet":
    case "document.registered":
    case "document.issued":
    case "document.signed":
    case "publication.changed":
    case "source.live":
    case "source.failed":
    case "link.changed":
    case "help.called":
    case "help.answered":
    case "note.sent":
    case "preflight.reported":
    case "presenter.invited":
    case "presenter.uninvited":
    case "board.takenOver":
    case "rollCall.listed":
    case "rollCall.marked":
      return null;
    case "vote.cast":
    case "vote.counted":
      return { type: "vote.progressed", voteId: event.voteId, voted: event.voted };
    case "vote.opened":
      return { ...event, vote: withoutVoters(event.vote) };
    default:
      return redactTechnician(event);
  }
}

/** What the item is called stays unknown: only that whatever had this id is gone. */
function withoutTitle(item: AgendaItemFacts): AgendaItemFacts {
  return { id: item.id, kind: item.kind, title: "", internal: false };
}

/** A turn in an internal item: its subject goes too, since it is the item's title wherever nobody gave another. */
function withoutItem(turn: Turn): Turn {
  return { ...turn, item: null, subject: "" };
}

/** Each room learns of its own voters alone, by its desk's own message. */
function withoutVoters(vote: Vote): Vote {
  return { ...vote, voters: [] };
}

function forPublic(event: ConferenceEvent): ConferenceEvent | null {
  switch (event.type) {
    case "device.paired":
    case "device.unpaired":
    case "device.connected":
    case "device.disconnected":
    case "source.offered":
    case "source.withdrawn":
    case "simulation.started":
    case "simulation.stopped":
    case "floor.requested":
    case "floor.withdrawn":
    case "floor.ordered":
    case "floor.requestChanged":
    case "floor.called":
    case "floor.queueSwitched":
    case "floor.modeChosen":
    case "source.preferred":
    case "simulation.behaved":
    case "programme.composed":
    case "deck.added":
    case "deck.removed":
    case "slide.turned":
    case "clip.added":
    case "clip.removed":
    case "clip.paused":
    case "clip.ended":
    case "vote.opened":
    case "vote.cast":
    case "vote.counted":
    case "vote.closed":
    case "vote.cancelled":
    case "programme.layoutChosen":
    case "programme.holdChanged":
    case "programme.nextChosen":
    case "server.restarted":
    case "conclusions.shared":
    case "conclusions.acknowledged":
      return null;
    case "photo.taken":
      return event.photo.item?.internal ? null : event;
    case "photo.captionChanged":
    case "photo.removed":
      return event;
    default:
      return forPoint(event);
  }
}
