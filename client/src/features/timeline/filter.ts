import type { ConferenceEvent } from "@diemcau/shared/protocol/events";
import type { MinutesSection } from "@diemcau/shared/rules/minutes";
import type { TimelineEntry } from "@diemcau/shared/rules/timeline";

/** What the secretary wants to see of the timeline. */
export const timelineFilters = ["all", "speech", "technical"] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** What a line is about: the course of the conference, the machines, or what was recorded of it. */
export function subjectOf(event: ConferenceEvent): "speech" | "technical" | "record" {
  switch (event.type.slice(0, event.type.indexOf("."))) {
    case "conference":
    case "item":
    case "floor":
      return "speech";
    case "conclusion":
    case "photo":
    case "headcount":
    case "paper":
    case "writeUp":
    case "minutes":
    case "document":
    case "publication":
    case "conclusions":
    case "assignment":
      return "record";
    default:
      return "technical";
  }
}

/** The lines that a filter lets through. */
export function filtered(timeline: readonly TimelineEntry[], filter: TimelineFilter): readonly TimelineEntry[] {
  return filter === "all" ? timeline : timeline.filter(({ event }) => subjectOf(event) === filter);
}

/** The section of the minutes that a line belongs to: the one it names, else the one that ran at its moment. */
export function sectionOf({ event, at }: TimelineEntry, sections: readonly MinutesSection[]): string | null {
  const named = namedSection(event);
  if (named && sections.some((section) => section.id === named)) return named;
  return sections.findLast((section) => section.startedAt <= at)?.id ?? sections[0]?.id ?? null;
}

function namedSection(event: ConferenceEvent): string | null {
  switch (event.type) {
    case "item.opened":
    case "item.closed":
      return `item:${event.item.id}`;
    case "floor.granted":
    case "floor.ended":
    case "floor.resumed":
      return `turn:${event.turn.id}`;
    case "photo.taken":
      return event.photo.turnId ? `turn:${event.photo.turnId}` : null;
    default:
      return null;
  }
}
