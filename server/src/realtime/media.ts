import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import {
  type MediaReplies,
  type MediaRequest,
  type MediaRequestType,
  parseMediaRequest,
} from "@diemcau/shared/protocol/media";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { may } from "@diemcau/shared/rules/permissions";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Media } from "../media/openMedia.ts";
import type { Peer } from "../media/Peer.ts";
import type { PeerOutlet } from "../media/PeerOutlet.ts";
import { answer } from "./answer.ts";
import { bindLinkReports } from "./linkReports.ts";
import type { AppSocket, RealtimeLog } from "./types.ts";

/** A room that joins sends a dozen requests; a wall of hundreds of points one more for each. */
const limiter = new RateLimiterMemory({ points: 3000, duration: 10 });

/** Binds a client's media signalling to its conference's stage; it leaves the stage with its socket. */
export function bindMedia(
  socket: AppSocket,
  { actor, conferenceId, media, log }: { actor: Actor; conferenceId: string; media: Media; log: RealtimeLog },
): void {
  if (!may(actor, "media.programme")) return;
  let joined: Peer | null = null;

  /** The peer behind the socket; the first request of all makes it (PROTOCOL M1). */
  const peerFor = (type: MediaRequestType): Peer => {
    if (joined && !joined.closed) return joined;
    if (type !== "media.join" || !socket.connected) throw new AppError("media.noSuchRouter");
    joined = media.stageOf(conferenceId).join(actor, outletOf(socket));
    return joined;
  };
  const serve = <T extends MediaRequestType>(
    type: T,
    message: unknown,
    reply: (reply: Reply<MediaReplies[T]>) => void,
    work: (peer: Peer, request: MediaRequest<T>) => MediaReplies[T] | Promise<MediaReplies[T]>,
  ) =>
    void answer(reply, log, async () => {
      await limit(socket.id);
      const request = parseMediaRequest(type, message);
      return work(peerFor(type), request);
    });

  socket.on("media.join", (m, reply) => serve("media.join", m, reply, (peer, request) => peer.join(request)));
  socket.on("media.transport", (m, reply) =>
    serve("media.transport", m, reply, (peer, { direction }) => peer.openTransport(direction)),
  );
  socket.on("media.connect", (m, reply) =>
    serve("media.connect", m, reply, async (peer, request) => nothing(await peer.connect(request))),
  );
  socket.on("media.restartIce", (m, reply) =>
    serve("media.restartIce", m, reply, (peer, request) => peer.restartIce(request)),
  );
  socket.on("media.produce", (m, reply) => serve("media.produce", m, reply, (peer, request) => peer.produce(request)));
  socket.on("media.closeProducer", (m, reply) =>
    serve("media.closeProducer", m, reply, (peer, request) => nothing(peer.closeProducer(request))),
  );
  socket.on("media.ready", (m, reply) =>
    serve("media.ready", m, reply, async (peer, request) => nothing(await peer.ready(request))),
  );
  socket.on("media.watch", (m, reply) =>
    serve("media.watch", m, reply, async (peer, request) => nothing(await peer.watch(request))),
  );
  socket.on("media.listen", (m, reply) =>
    serve("media.listen", m, reply, async (peer, request) => nothing(await peer.listen(request))),
  );
  socket.on("media.talk", (m, reply) => serve("media.talk", m, reply, (peer, request) => peer.offerVoice(request)));
  socket.on("media.probe", (m, reply) => serve("media.probe", m, reply, (peer, request) => peer.probe(request)));
  socket.on("media.talkTo", (m, reply) =>
    serve("media.talkTo", m, reply, (peer, request) => nothing(peer.talkTo(request))),
  );
  bindLinkReports(socket, { peer: () => joined, log });
  socket.on("disconnect", () => joined?.close());
}

function outletOf(socket: AppSocket): PeerOutlet {
  return {
    consume: (offer) => socket.emit("media.consume", offer),
    consumerClosed: (consumerId) => socket.emit("media.consumerClosed", { consumerId }),
    consumerPaused: (consumerId, paused) => socket.emit("media.consumerPaused", { consumerId, paused }),
    reset: () => socket.emit("media.reset"),
    layers: (producerId, spatialLayers) => socket.emit("media.layers", { producerId, spatialLayers }),
    levels: (levels) => socket.volatile.emit("media.levels", levels),
    reception: (reception) => socket.emit("media.reception", reception),
    talkback: (operator) => socket.emit("media.talkback", { operator }),
    links: (links) => socket.volatile.emit("media.links", links),
  };
}

function nothing(_done: void): Record<string, never> {
  return {};
}

async function limit(key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new AppError("rate.limited", { seconds: Math.ceil(error.msBeforeNext / 1000) });
  }
}
