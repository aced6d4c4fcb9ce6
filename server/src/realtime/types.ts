import type { Actor } from "@diemcau/shared/model/actor";
import type { ClientMessages, Handshake, ServerMessages } from "@diemcau/shared/protocol/socket";
import type { Server, Socket } from "socket.io";

/** What a socket carries from its handshake on. */
export interface SocketData {
  actor: Actor;
  handshake: Handshake;
}

type NoMessages = Record<string, never>;
export type AppServer = Server<ClientMessages, ServerMessages, NoMessages, SocketData>;
export type AppSocket = Socket<ClientMessages, ServerMessages, NoMessages, SocketData>;

/** Which cookie of a request tells who it is; `null` when nobody. */
export type Identify = (cookieHeader: string | undefined, as: Handshake["as"]) => Promise<Actor | null>;

/** A log as pino's. */
export interface RealtimeLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
