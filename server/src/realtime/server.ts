import type { Server as HttpServer } from "node:http";
import type { Server as HttpsServer } from "node:https";
import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import { Server } from "socket.io";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import type { Minutes } from "../domain/proceedings/Minutes.ts";
import type { Media } from "../media/openMedia.ts";
import { welcome } from "./connection.ts";
import { shakeHands } from "./handshake.ts";
import { IdentityWatch } from "./IdentityWatch.ts";
import type { PhotoTaker } from "./PhotoTaker.ts";
import { Presence } from "./Presence.ts";
import { startDesks } from "./desks.ts";
import { startStreams } from "./streams.ts";
import type { AppServer, Identify, RealtimeLog } from "./types.ts";

/** Hears that a room's screen has shown what commit `takenSeq` put on air (PROTOCOL P5). */
export interface ScreenReports {
  programmeShown(conferenceId: string, device: Actor, takenSeq: number): void;
}

/** What the sockets lead to. */
export interface RealtimeParts {
  conferences: Conferences;
  media: Media;
  minutes: Minutes;
  photos: PhotoTaker;
  jobs: ScreenReports;
  identify: Identify;
  presence: Presence;
  log: RealtimeLog;
}

/** Longest message a client may send, in bytes (PROTOCOL C7). */
const maxMessage = 1.5 * 1024 * 1024;

/** Opens socket.io on an HTTP server. `allowedOrigin` says which pages may connect. */
export function startRealtime(
  httpServer: HttpServer | HttpsServer,
  parts: Omit<RealtimeParts, "presence">,
  allowedOrigin: (origin: string | undefined, host: string | undefined) => boolean,
): { close(): Promise<void> } {
  const io: AppServer = new Server(httpServer, {
    maxHttpBufferSize: maxMessage,
    serveClient: false,
    // A dead line is found within 10 s, and a machine too busy to answer gets most of that.
    pingInterval: 3000,
    pingTimeout: 7000,
    allowRequest: (request, decide) => decide(null, allowedOrigin(request.headers.origin, request.headers.host)),
  });
  const presence = new Presence(parts.conferences, parts.log);
  const stopStreams = startStreams(io, parts.conferences);
  const stopDesks = startDesks(io, parts.conferences);
  const identities = new IdentityWatch(io, parts.identify, parts.log);
  io.use((socket, next) => {
    shakeHands(socket.handshake.auth, socket.request.headers.cookie, parts)
      .then((hands) => Object.assign(socket.data, hands))
      .then(
        () => next(),
        (error: unknown) => next(refusal(error, parts.log)),
      );
  });
  io.on("connection", (socket) => welcome(socket, { ...parts, presence }));
  return {
    async close() {
      identities.close();
      stopStreams();
      stopDesks();
      await io.close();
      // Last: closing the sockets makes every device leave.
      await presence.close();
    },
  };
}

/** socket.io hands `data` of a middleware's error to the client's `connect_error`. */
function refusal(error: unknown, log: RealtimeLog): Error {
  if (!(error instanceof AppError)) log.error({ error }, "a handshake failed");
  const told = error instanceof AppError ? error : new AppError("server.failed");
  return Object.assign(new Error(told.code), { data: told.toReply() });
}
