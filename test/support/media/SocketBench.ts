import { createServer, type Server as HttpServer } from "node:http";
import { once } from "node:events";
import { Minutes } from "@diemcau/server/domain/proceedings/Minutes";
import { PhotoTaker } from "@diemcau/server/realtime/PhotoTaker";
import { startRealtime } from "@diemcau/server/realtime/server";
import type { Actor } from "@diemcau/shared/model/actor";
import type { MediaReplies, MediaRequest, MediaRequestType } from "@diemcau/shared/protocol/media";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { protocolVersion } from "@diemcau/shared/protocol/version";
import { io, type Socket } from "socket.io-client";
import { MemoryFileStore, MemoryMinutesStore } from "../proceedings.ts";
import { quietLog, StageBench } from "./StageBench.ts";

/** A client below the page: a real socket, asked and told as a page is, free to send what a page would not. */
export type PageSocket = Socket;

/** The realtime server over a stage bench; a cookie names the actor. */
export class SocketBench {
  readonly stage: StageBench;
  readonly files = new MemoryFileStore();
  readonly photos: PhotoTaker;
  readonly #http: HttpServer;
  readonly #realtime: { close(): Promise<void> };
  readonly #actors = new Map<string, Actor>();
  readonly #sockets: PageSocket[] = [];
  #made = 0;

  private constructor(stage: StageBench, http: HttpServer) {
    this.stage = stage;
    this.#http = http;
    const { conferences } = stage.meeting;
    const surroundings = { now: () => new Date(), newId: () => `made${++this.#made}` };
    this.photos = new PhotoTaker({ conferences, files: this.files, surroundings, log: quietLog });
    this.#realtime = startRealtime(
      http,
      {
        conferences,
        media: stage.media,
        minutes: new Minutes(new MemoryMinutesStore(), conferences),
        photos: this.photos,
        jobs: stage.jobs,
        identify: async (cookie) => this.#actors.get(cookie ?? "") ?? null,
        log: quietLog,
      },
      () => true,
    );
  }

  static async open(bridges = 3): Promise<SocketBench> {
    const http = createServer();
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    return new SocketBench(await StageBench.open(bridges), http);
  }

  /** Connects as an actor, until the server's welcome. */
  async connect(actor: Actor): Promise<PageSocket> {
    const cookie = `actor=${this.#actors.size}`;
    this.#actors.set(cookie, actor);
    const address = this.#http.address();
    const port = typeof address === "object" ? address?.port : 0;
    const socket: PageSocket = io(`http://127.0.0.1:${port}`, {
      auth: {
        protocol: protocolVersion,
        conferenceId: this.stage.meeting.id,
        as: actor.kind === "device" ? "device" : "person",
        seq: 0,
      },
      extraHeaders: { cookie },
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
    });
    this.#sockets.push(socket);
    await new Promise((resolve, reject) => {
      socket.once("welcome", resolve);
      socket.once("connect_error", reject);
    });
    return socket;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.close();
    await this.#realtime.close();
    this.photos.close();
    this.#http.close();
    await this.stage.close();
  }
}

/** Sends a media request and gives the server's answer, good or bad. */
export function ask<T extends MediaRequestType>(
  socket: PageSocket,
  type: T,
  request: MediaRequest<T>,
): Promise<Reply<MediaReplies[T]>> {
  return socket.timeout(10_000).emitWithAck(type, request);
}

/** Sends a media request that must succeed. */
export async function askFor<T extends MediaRequestType>(
  socket: PageSocket,
  type: T,
  request: MediaRequest<T>,
): Promise<MediaReplies[T]> {
  const reply = await ask(socket, type, request);
  if (!reply.ok) throw new Error(`${type}: ${reply.error.code}`);
  return reply.data;
}
