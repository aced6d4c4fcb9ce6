import type { ActorFacts } from "../model/actor.ts";
import type { Commit, ConferenceEvent } from "../protocol/events.ts";

/** One line of the timeline (diễn biến): an event and where it stands. `id` is `<seq>.<place in the commit>`. */
export interface TimelineEntry {
  id: string;
  seq: number;
  at: string;
  actor: ActorFacts;
  event: ConferenceEvent;
}

/** Events that people read in the timeline; the others only prepare or report on them. */
const told = new Set<ConferenceEvent["type"]>([
  "conference.started",
  "conference.ended",
  "device.connected",
  "device.disconnected",
  "headcount.reported",
  "item.opened",
  "item.closed",
  "floor.requested",
  "floor.withdrawn",
  "floor.granted",
  "floor.ended",
  "floor.grantUndone",
  "floor.resumed",
  "programme.taken",
  "programme.holdChanged",
  "source.failed",
  "conclusion.recorded",
  "conclusion.changed",
  "conclusion.removed",
  "conclusions.shared",
  "conclusions.acknowledged",
  "assignment.made",
  "assignment.withdrawn",
  "assignment.reported",
  "photo.taken",
  "paper.submitted",
  "paper.returned",
  "paper.approved",
  "paper.reassigned",
  "minutes.confirmed",
  "document.issued",
  "document.signed",
  "publication.changed",
  "board.takenOver",
  "link.changed",
  "help.called",
  "help.answered",
  "point.muted",
  "preflight.reported",
  "rollCall.marked",
  "floor.modeChosen",
  "floor.queueSwitched",
  "floor.extended",
  "floor.paused",
  "floor.continued",
  "vote.opened",
  "vote.closed",
  "vote.cancelled",
  "clip.ended",
  "simulation.started",
  "simulation.stopped",
  "server.restarted",
  "writeUp.published",
  "writeUp.corrected",
  "writeUp.withdrawn",
]);

/** The lines a commit adds. */
export function timelineOf(commit: Pick<Commit, "seq" | "at" | "actor" | "events">): TimelineEntry[] {
  return commit.events.flatMap((event, index) =>
    isTold(event) ? [{ id: `${commit.seq}.${index}`, seq: commit.seq, at: commit.at, actor: commit.actor, event }] : [],
  );
}

/**
 * A list made ready before is no news; one that was changed after the end is. In a discussion the picture goes with who speaks
 * every few seconds, and nobody would find the rest between such lines.
 */
function isTold(event: ConferenceEvent): boolean {
  if (event.type === "rollCall.listed") return event.correction;
  return told.has(event.type) && !(event.type === "programme.taken" && event.cause === "level");
}
