import { isDeepStrictEqual } from "node:util";
import { type DeskView, deskView } from "@diemcau/shared/rules/desk";
import type { ConferenceState, PointEntry } from "@diemcau/shared/rules/state";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { AppServer } from "./types.ts";

/** The socket.io room of a point's desks. */
export function deskRoom(conferenceId: string, pointId: string): string {
  return `desk/${conferenceId}/${pointId}`;
}

/** What a desk was told, and what of the state it was made of. */
interface Told extends Pick<ConferenceState, "notes" | "votes"> {
  point: PointEntry;
  view: DeskView;
}

/** Tells every room's desk what only that room knows, whenever it changed (PROTOCOL B4). */
export function startDesks(io: AppServer, conferences: Conferences): () => void {
  const told = new Map<string, Told>();
  const follow = ({ conferenceId, state }: ConferencesEvents["commit"][0]) => {
    const { notes, votes } = state;
    for (const point of state.points) {
      const room = deskRoom(conferenceId, point.id);
      if (!io.of("/").adapter.rooms.has(room)) {
        told.delete(room);
        continue;
      }
      const last = told.get(room);
      // Folds keep what a commit doesn't touch: hundreds of desks cost nothing while something else happens.
      if (last?.point === point && last.notes === notes && last.votes === votes) continue;
      const view = deskView(state, point.id);
      if (!view) continue;
      told.set(room, { point, notes, votes, view });
      if (!isDeepStrictEqual(last?.view, view)) io.to(room).emit("desk", view);
    }
  };
  conferences.on("commit", follow);
  return () => conferences.off("commit", follow);
}
