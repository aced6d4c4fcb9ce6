import type { PersonFacts } from "@diemcau/shared/model/person";
import type { Programme } from "@diemcau/shared/model/programme";
import type { ConferenceEvent, EventOf, TakeCause } from "@diemcau/shared/protocol/events";
import { duration } from "@diemcau/shared/text/time";
import { turnSeconds } from "@diemcau/shared/rules/speakingTime";

/** A text of topic `timeline` and what is filled in. */
export interface Wording {
  key: string;
  values: Record<string, string | number>;
}

/** How a line of the timeline reads; `null` for events that nobody is told of. */
export function wording(event: ConferenceEvent): Wording | null {
  switch (event.type) {
    case "conference.started":
    case "conference.ended":
    case "server.restarted":
      return line(event.type);
    case "device.connected":
    case "device.disconnected":
    case "source.failed":
    case "simulation.started":
    case "simulation.stopped":
    case "help.called":
    case "help.answered":
    case "preflight.reported":
      return line(event.type, { point: event.pointName });
    case "point.muted":
      return line(event.muted ? "point.muted" : "point.unmuted", { point: event.pointName });
    case "link.changed":
      return line(`link.${event.state}`, { point: event.pointName });
    case "board.takenOver":
      return line(event.type, { name: event.operator.name });
    case "rollCall.marked":
      return rollCall(event);
    case "rollCall.listed":
      return event.correction ? line("rollCall.listCorrected", { point: event.pointName }) : null;
    case "vote.opened":
      return line(event.type, { question: event.vote.question });
    case "vote.closed":
      return line(event.type, {
        question: event.question,
        counts: event.choices.map((choice, place) => `${choice}: ${event.result.counts[place] ?? 0}`).join("; "),
      });
    case "vote.cancelled":
      return line(event.type, { question: event.question });
    case "floor.modeChosen":
      return line(`floor.mode.${event.mode}`);
    case "floor.queueSwitched":
      return line(event.open ? "floor.queueOpened" : "floor.queueClosed");
    case "floor.extended":
      return line(event.type, { speaker: nameOf(event.turn.speaker), duration: duration(event.seconds) });
    case "floor.paused":
    case "floor.continued":
      return line(event.type, { speaker: nameOf(event.turn.speaker) });
    case "clip.ended":
      return line(event.type, { title: event.title });
    case "headcount.reported":
      return line(event.type, { point: event.pointName, count: event.count });
    case "item.opened":
    case "item.closed":
      return line(event.type, { title: event.item.title });
    case "floor.requested":
    case "floor.withdrawn":
      return line(event.type, { point: event.request.pointName, speaker: nameOf(event.request.speaker) });
    case "floor.granted":
    case "floor.grantUndone":
    case "floor.resumed":
      return line(event.type, { point: event.turn.pointName, speaker: nameOf(event.turn.speaker) });
    case "floor.ended":
      return line(event.type, { speaker: nameOf(event.turn.speaker), duration: duration(turnSeconds(event.turn, 0)) });
    case "programme.taken":
      return take(event.programme, event.cause);
    case "programme.holdChanged":
      return line(event.held ? "programme.held" : "programme.released");
    case "conclusion.recorded":
    case "conclusion.changed":
      return line(event.type, { text: event.conclusion.text });
    case "conclusion.removed":
      return line(event.type);
    case "photo.taken":
      return line(event.type, { caption: event.photo.caption });
    case "conclusions.shared":
      return line(event.type, { count: event.sharing.conclusions.length });
    case "conclusions.acknowledged":
      return line(event.type, { point: event.pointName });
    case "assignment.made":
    case "assignment.withdrawn":
      return line(event.type, { text: event.assignment.text });
    case "assignment.reported":
      return line(event.type, { unit: event.report.unit.name });
    case "paper.submitted":
    case "paper.returned":
    case "paper.approved":
    case "paper.reassigned":
      return line(event.type, { title: event.paper.title, speaker: nameOf(event.paper.author) });
    case "minutes.confirmed":
      return line(event.type, { name: event.confirmation.person.name });
    case "document.issued":
      return line(event.type, { title: event.document.title });
    case "document.signed":
      return line(event.type);
    case "publication.changed":
      return line(event.type);
    case "writeUp.withdrawn":
      return line(event.type);
    case "writeUp.corrected":
    case "writeUp.published":
      return line(event.type, { title: event.title });
    case "conference.created":
    case "conference.changed":
    case "agenda.added":
    case "agenda.changed":
    case "agenda.removed":
    case "agenda.ordered":
    case "point.added":
    case "point.changed":
    case "point.removed":
    case "device.paired":
    case "device.unpaired":
    case "source.offered":
    case "source.withdrawn":
    case "source.live":
    case "source.preferred":
    case "simulation.behaved":
    case "note.sent":
    case "presenter.invited":
    case "presenter.uninvited":
    case "vote.cast":
    case "vote.counted":
    case "vote.progressed":
    case "floor.requestChanged":
    case "floor.called":
    case "programme.composed":
    case "programme.crawlSet":
    case "deck.added":
    case "deck.removed":
    case "slide.turned":
    case "clip.added":
    case "clip.removed":
    case "clip.paused":
    case "floor.ordered":
    case "programme.layoutChosen":
    case "programme.nextChosen":
    case "conclusion.ordered":
    case "photo.captionChanged":
    case "paper.read":
    case "papers.called":
    case "papers.templateSet":
    case "papers.reminded":
    case "photo.removed":
    case "assignment.changed":
    case "assignment.evidenced":
    case "assignment.reminded":
    case "minutes.supplemented":
    case "document.letterheadSet":
    case "document.registered":
      return null;
    default:
      return unknownEvent(event);
  }
}

/** So many names are read at a glance; more are told by their number. */
const namesTold = 4;

function rollCall({ correction, pointName: point, delegates }: EventOf<"rollCall.marked">): Wording {
  const type = correction ? "rollCall.corrected" : "rollCall.marked";
  if (delegates.length > namesTold) return line(`${type}Many`, { point, count: delegates.length });
  return line(type, { point, names: delegates.map(({ name }) => name).join(", ") });
}

function line(type: string, values: Wording["values"] = {}): Wording {
  return { key: `timeline:${type}`, values };
}

function nameOf(speaker: PersonFacts): string {
  return speaker.name;
}

function take({ layout, slots }: Programme, cause: TakeCause): Wording {
  if (slots.length === 0) return line(`programme.${layout}`);
  const points = slots.map((slot) => slot.pointName).join(" + ");
  return line(`programme.taken.${cause}`, { points });
}

/** An event of a newer server; this page was made before it and tells nothing of it. */
function unknownEvent(_event: never): null {
  return null;
}
