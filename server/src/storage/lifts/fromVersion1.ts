import type { Commit, ConferenceEvent } from "@diemcau/shared/protocol/events";

/** What version 2 added to the facts of version 1, with what they meant then. */
const conference = { rehearsalOf: null };
const device = { person: null };
const request = { kind: "speech", plannedSeconds: null, via: "board", calledAt: null } as const;
const turn = { kind: "speech", interposedIn: null, pauses: [] } as const;
const programme = { deckId: null, clipId: null, voteId: null };

/** Version 1 knew one holder of the floor, no kinds of speech, no slides, and no machines but the rooms' own. */
export function fromVersion1(commit: Commit): Commit {
  return { ...commit, events: commit.events.map(lifted) };
}

function lifted(event: ConferenceEvent): ConferenceEvent {
  switch (event.type) {
    case "conference.created":
    case "conference.changed":
      return { ...event, conference: { ...conference, ...event.conference } };
    case "device.paired":
      return { ...event, device: { ...device, ...event.device } };
    case "floor.requested":
    case "floor.withdrawn":
      return { ...event, request: { ...request, ...event.request } };
    case "floor.granted":
    case "floor.ended":
    case "floor.resumed":
      return { ...event, turn: { ...turn, ...event.turn } };
    case "floor.grantUndone":
      return {
        ...event,
        turn: { ...turn, ...event.turn },
        request: event.request && { ...request, ...event.request },
      };
    case "programme.taken":
      return { ...event, programme: { ...programme, ...event.programme } };
    default:
      return event;
  }
}
