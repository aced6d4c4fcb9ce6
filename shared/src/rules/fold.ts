import type { Commit, ConferenceEvent } from "../protocol/events.ts";
import { foldAgenda } from "./fold/agenda.ts";
import { foldDesk } from "./fold/desk.ts";
import { foldDocuments } from "./fold/documents.ts";
import { foldFloor } from "./fold/floor.ts";
import { foldFollowUp } from "./fold/followUp.ts";
import { foldPoints } from "./fold/points.ts";
import { foldProgramme } from "./fold/programme.ts";
import { foldRecord } from "./fold/record.ts";
import { foldSlides } from "./fold/slides.ts";
import { foldUndo } from "./fold/undo.ts";
import { foldVotes } from "./fold/votes.ts";
import { type ConferenceState, emptyState } from "./state.ts";

/** Where an event stands in the log. */
export interface Place {
  seq: number;
  at: string;
}

/** Moves the state on by one commit. Commits come in order of `seq`; a hidden one has no events and moves `seq` alone. */
export function foldCommit(state: ConferenceState, commit: Pick<Commit, "seq" | "at" | "events">): ConferenceState {
  const place = { seq: commit.seq, at: commit.at };
  const before = state;
  const after = commit.events.reduce((folded, event) => foldEvent(folded, event, place), state);
  return { ...after, seq: commit.seq, undoable: foldUndo(before, after, commit.events, place) };
}

/** Folds a whole log from nothing. */
export function foldLog(commits: Iterable<Pick<Commit, "seq" | "at" | "events">>): ConferenceState {
  let state = emptyState;
  for (const commit of commits) state = foldCommit(state, commit);
  return state;
}

function foldEvent(state: ConferenceState, event: ConferenceEvent, place: Place): ConferenceState {
  const topic = event.type.slice(0, event.type.indexOf("."));
  switch (topic) {
    case "agenda":
    case "item":
      return foldAgenda(state, event, place);
    case "point":
    case "device":
    case "source":
    case "headcount":
    case "simulation":
    case "server":
    case "link":
      return foldPoints(state, event, place);
    case "floor":
      return foldFloor(state, event, place);
    case "programme":
      return foldProgramme(state, event, place);
    case "deck":
    case "slide":
    case "clip":
      return foldSlides(state, event);
    case "board":
    case "help":
    case "note":
    case "preflight":
    case "presenter":
    case "rollCall":
      return foldDesk(state, event, place);
    case "vote":
      return foldVotes(state, event, place);
    case "conclusion":
    case "conclusions":
    case "assignment":
      return foldFollowUp(state, event, place);
    case "minutes":
    case "document":
    case "publication":
      return foldDocuments(state, event);
    default:
      return foldRecord(state, event, place);
  }
}
