import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { PhotoRequest } from "@diemcau/shared/protocol/socket";
import { may } from "@diemcau/shared/rules/permissions";
import { answer } from "./answer.ts";
import type { PhotoTaker } from "./PhotoTaker.ts";
import type { StillPage } from "./StillPages.ts";
import type { AppSocket, RealtimeLog } from "./types.ts";

/** Lets a page take photos, where it may, and be asked for stills. */
export function bindPhotos(
  socket: AppSocket,
  { actor, conferenceId, photos, log }: { actor: Actor; conferenceId: string; photos: PhotoTaker; log: RealtimeLog },
): void {
  const page: StillPage = {
    actor,
    conferenceId,
    askCamera: (still) => socket.emit("still.wanted", still),
    askWatcher: (still) => socket.emit("still.wantedFromWatcher", still),
  };
  const forget = photos.register(page);
  socket.on("disconnect", forget);
  socket.on("photo.take", (message, reply) => {
    void answer(reply, log, () => {
      if (!may(actor, "photo.take")) throw new AppError("permission.denied");
      return photos.take(page, parse(PhotoRequest, message).requestId);
    });
  });
}
