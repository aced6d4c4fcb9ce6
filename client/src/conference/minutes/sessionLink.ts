import type { Reply } from "@diemcau/shared/protocol/socket";
import type { Session } from "../Session.ts";
import type { MinutesLink } from "./ports.ts";

/** The minutes' messages over the session's socket. */
export function sessionMinutesLink(session: Session): MinutesLink {
  return {
    sync: async (stateVector) =>
      answered(await session.request("minutes.sync", { stateVector: new Uint8Array(stateVector) })),
    send: async (update) => answered(await session.request("minutes.update", { update: new Uint8Array(update) })),
    onUpdate: (listener) => session.on("minutes.update", listener),
    onLive: (listener) => {
      listener(session.getSnapshot().link === "live");
      return session.on("link", (link) => listener(link === "live"));
    },
  };
}

function answered<Data>(reply: Reply<Data>): Reply<Data> | null {
  return !reply.ok && reply.error.code === "link.lost" ? null : reply;
}
