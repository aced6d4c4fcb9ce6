import { isDeepStrictEqual } from "node:util";
import type { ConferencesEvents, Conferences } from "../domain/meeting/Conferences.ts";
import { type DeskView, deskView } from "@diemcau/shared/rules/desk";
import type { AppServer } from "./types.ts";

/** The socket.io room of a point's desks. */
export function deskRoom(conferenceId: string, pointId: string): string {
  return `desk/${conferenceId}/${pointId}`;
}

/** Tells every room's desk what only that room knows, whenever it changed (PROTOCOL B4). */
export function startDesks(io: AppServer, conferences: Conferences): () => void {
  const told = new Map<string, DeskView>();
  const follow = ({ conferenceId, state }: ConferencesEvents["commit"][0]) => {
    for (const { id } of state.points) {
      const room = deskRoom(conferenceId, id);
      if (!io.of("/").adapter.rooms.has(room)) {
        told.delete(room);
        continue;
      }
      const view = deskView(state, id);
      if (!view || isDeepStrictEqual(told.get(room), view)) continue;
      told.set(room, view);
      io.to(room).emit("desk", view);
    }
  };
  conferences.on("commit", follow);
  return () => conferences.off("commit", follow);
}
