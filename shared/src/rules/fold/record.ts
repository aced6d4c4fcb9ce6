import type { Paper } from "../../model/paper.ts";
import type { ConferenceEvent } from "../../protocol/events.ts";
import type { Place } from "../fold.ts";
import { type ConferenceState, isConnected } from "../state.ts";

/** The conference itself and what is recorded of it: photos, papers, the article. */
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
    case "photo.taken":
      return { ...state, photos: [...state.photos, event.photo] };
    case "photo.captionChanged":
      return {
        ...state,
        photos: state.photos.map((photo) =>
          photo.id === event.photoId ? { ...photo, caption: event.caption, alt: event.alt } : photo,
        ),
      };
    case "photo.removed":
      return { ...state, photos: state.photos.filter((photo) => photo.id !== event.photoId) };
    case "papers.called":
      return { ...state, paperCall: event.call };
    case "papers.templateSet":
      return { ...state, paperCall: state.paperCall && { ...state.paperCall, template: event.template } };
    case "papers.reminded": {
      const reminder = { itemId: event.itemId, personId: event.person.id, due: event.due, at };
      return { ...state, paperReminders: [...state.paperReminders, reminder] };
    }
    case "paper.submitted":
    case "paper.returned":
    case "paper.approved":
    case "paper.reassigned":
      return { ...state, papers: withPaper(state.papers, event.paper) };
    case "paper.read": {
      const read = { ...event.reader, version: event.version, at };
      const papers = state.papers.map((paper) =>
        paper.id === event.paperId ? { ...paper, readers: [...paper.readers, read] } : paper,
      );
      return { ...state, papers };
    }
    case "writeUp.published":
    case "writeUp.corrected":
      return { ...state, writeUpSlug: event.slug };
    case "writeUp.withdrawn":
      return { ...state, writeUpSlug: null };
    default:
      return state;
  }
}

function withPaper(papers: Paper[], paper: Paper): Paper[] {
  const known = papers.some((old) => old.id === paper.id);
  return known ? papers.map((old) => (old.id === paper.id ? paper : old)) : [...papers, paper];
}
