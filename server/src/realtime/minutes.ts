import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { MinutesSync, MinutesUpdate } from "@diemcau/shared/protocol/socket";
import { may } from "@diemcau/shared/rules/permissions";
import type { Minutes, MinutesEvents } from "../domain/proceedings/Minutes.ts";
import { answer } from "./answer.ts";
import type { AppSocket, RealtimeLog } from "./types.ts";

/** The minutes' text over one connection: who may write gets what others write from its first sync on. */
export function bindMinutes(
  socket: AppSocket,
  { actor, conferenceId, minutes, log }: { actor: Actor; conferenceId: string; minutes: Minutes; log: RealtimeLog },
): void {
  let follows = false;
  const pass = (...[told]: MinutesEvents["update"]) => {
    if (told.conferenceId === conferenceId && told.origin !== socket.id) socket.emit("minutes.update", told.update);
  };

  socket.on("minutes.sync", (message, reply) => {
    void answer(reply, log, () => {
      requireWriter(actor);
      const { stateVector } = parse(MinutesSync, message);
      // Following begins before the answer is made: what comes twice is the same to Yjs, what is missed would be lost.
      if (!follows && socket.connected) minutes.on("update", pass);
      follows = true;
      return minutes.sync(conferenceId, stateVector);
    });
  });

  socket.on("minutes.update", (message, reply) => {
    void answer(reply, log, async () => {
      requireWriter(actor);
      await minutes.apply(conferenceId, parse(MinutesUpdate, message).update, socket.id);
      return { at: new Date().toISOString() };
    });
  });

  socket.on("disconnect", () => minutes.off("update", pass));
}

function requireWriter(actor: Actor): void {
  if (!may(actor, "minutes.write")) throw new AppError("permission.denied");
}
