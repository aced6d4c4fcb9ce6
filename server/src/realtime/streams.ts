import { audiences } from "@diemcau/shared/protocol/audience";
import type { Commit } from "@diemcau/shared/protocol/events";
import { messageFor } from "../domain/meeting/ConferenceLog.ts";
import type { Conferences, ConferencesEvents } from "../domain/meeting/Conferences.ts";
import type { AppServer } from "./types.ts";

/** The socket.io room of a conference's audience. */
export function streamRoom(conferenceId: string, audience: string): string {
  return `${conferenceId}/${audience}`;
}

/** The socket.io room of one device's sockets. */
export function deviceRoom(deviceId: string): string {
  return `device/${deviceId}`;
}

/** Sends every audience its events of each commit (PROTOCOL L4), and shows out unpaired devices and everybody of a rehearsal that is gone. */
export function startStreams(io: AppServer, conferences: Conferences): () => void {
  const follow = ({ conferenceId, commit }: { conferenceId: string; commit: Commit }) => {
    for (const audience of audiences)
      io.to(streamRoom(conferenceId, audience)).emit("commit", messageFor(commit, audience));
    for (const event of commit.events) {
      if (event.type !== "device.unpaired") continue;
      io.to(deviceRoom(event.deviceId)).emit("refused", { code: "device.unpaired" });
      io.in(deviceRoom(event.deviceId)).disconnectSockets(true);
    }
  };
  const showOut = ({ conferenceId }: ConferencesEvents["dropped"][0]) => {
    const rooms = audiences.map((audience) => streamRoom(conferenceId, audience));
    io.to(rooms).emit("refused", { code: "rehearsal.wiped" });
    io.in(rooms).disconnectSockets(true);
  };
  conferences.on("commit", follow);
  conferences.on("dropped", showOut);
  return () => {
    conferences.off("commit", follow);
    conferences.off("dropped", showOut);
  };
}
