import type { Paper } from "../../model/paper.ts";
import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import { type ConferenceState, isConnected } from "../state.ts";
import { inOrder } from "./agenda.ts";

/** The conference itself and what is recorded of it: conclusions, photos, papers, the article. */
export function foldRecord(state: ConferenceState, event: ConferenceEvent, { at }: Place): ConferenceState {
  switch (event.type) {
    case "conference.created":
    case "conference.changed":
      return { ...state, conference: event.conference };
    case "conference.started":
      return {
        ...state,
        status: "running",
        startedAt: at,
        points: state.points.map((point) => (isConnected(point) ? { ...point, joinedAt: at } : point)),
      };
    case "conference.ended":
      return { ...state, status: "ended", endedAt: at, queue: [], chosenNextPointId: null, preview: null };
    case "conclusion.recorded":
      return { ...state, conclusions: [...state.conclusions, event.conclusion] };
    case "conclusion.changed":
      return {
        ...state,
        conclusions: state.conclusions.map((old) => (old.id === event.conclusion.id ? event.conclusion : old)),
      };
    case "conclusion.removed":
      return { ...state, conclusions: state.conclusions.filter((old) => old.id !== event.conclusionId) };
    case "conclusion.ordered":
      return { ...state, conclusions: inOrder(state.conclusions, event.conclusionIds) };
    case "photo.taken":
      return { ...state, photos: [...state.photos, event.photo] };
    case "photo.captionChanged":
      return {
        ...state,
        photos: state.photos.map((photo) =>
          photo.id === event.photoId ? { ...photo, caption: event.caption } : photo,
        ),
      };
    case "paper.submitted":
    case "paper.returned":
    case "paper.accepted":
      return { ...state, papers: withPaper(state.papers, event.paper) };
    case "writeUp.published":
      return { ...state, writeUpSlug: event.slug };
    default:
      return state;
  }
}

function withPaper(papers: Paper[], paper: Paper): Paper[] {
  const known = papers.some((old) => old.id === paper.id);
  return known ? papers.map((old) => (old.id === paper.id ? paper : old)) : [...papers, paper];
}
