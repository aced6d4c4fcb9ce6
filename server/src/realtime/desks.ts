import { isDeepStrictEqual } from "node:util";
import { deskView } from "@diemcau/shared/rules/desk";
import { type ConferenceState, findPoint } from "@diemcau/shared/rules/state";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { AppServer } from "./types.ts";

/** The socket.io room of a point's desks. */
export function deskRoom(conferenceId: string, pointId: string): string {
  return `desk/${conferenceId}/${pointId}`;
}

/** Tells every room's desk what only that room knows, whenever it changed (PROTOCOL B4). */
export function startDesks(io: AppServer, conferences: Conferences): () => void {
  /** What each conference was at its last commit: whoever joined since was greeted with that. */
  const before = new Map<string, ConferenceState>();
  for (const state of conferences.list()) if (state.conference) before.set(state.conference.id, state);
  const follow = ({ conferenceId, state }: ConferencesEvents["commit"][0]) => {
    const last = before.get(conferenceId);
    before.set(conferenceId, state);
    for (const { id } of state.points) {
      const room = deskRoom(conferenceId, id);
      if (!io.of("/").adapter.rooms.has(room) || (last && isUntouched(last, state, id))) continue;
      const view = deskView(state, id);
      if (view && !(last && isDeepStrictEqual(deskView(last, id), view))) io.to(room).emit("desk", view);
    }
  };
  const drop = ({ conferenceId }: ConferencesEvents["dropped"][0]) => before.delete(conferenceId);
  conferences.on("commit", follow);
  conferences.on("dropped", drop);
  return () => {
    conferences.off("commit", follow);
    conferences.off("dropped", drop);
  };
}

/** Folds keep what a commit doesn't touch: hundreds of desks cost nothing while something else happens. */
function isUntouched(last: ConferenceState, now: ConferenceState, pointId: string): boolean {
  return last.notes === now.notes && last.votes === now.votes && findPoint(last, pointId) === findPoint(now, pointId);
}
