import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import type { ConferenceState } from "../state.ts";

/** What is on air, and what comes next. */
export function foldProgramme(state: ConferenceState, event: ConferenceEvent, { seq, at }: Place): ConferenceState {
  switch (event.type) {
    case "programme.taken":
      return {
        ...state,
        programme: { ...event.programme, cause: event.cause, takenSeq: seq, takenAt: at },
        clipPaused: false,
      };
    case "programme.layoutChosen":
      return { ...state, floorLayout: event.layout };
    case "programme.holdChanged":
      return { ...state, held: event.held };
    case "programme.nextChosen":
      return { ...state, chosenNextPointId: event.pointId };
    case "programme.composed":
      return { ...state, preview: event.preview };
    case "programme.crawlSet":
      return { ...state, crawl: event.text };
    default:
      return state;
  }
}
