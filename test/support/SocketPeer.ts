import { randomUUID } from "node:crypto";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type {
  ClientMessages,
  CommitMessage,
  Handshake,
  Reply,
  ServerMessages,
  Welcome,
} from "@diemcau/shared/protocol/socket";
import { protocolVersion } from "@diemcau/shared/protocol/version";
import type { DeskView } from "@diemcau/shared/rules/desk";
import { foldCommit } from "@diemcau/shared/rules/fold";
import { type ConferenceState, emptyState } from "@diemcau/shared/rules/state";
import { io, type Socket } from "socket.io-client";
import type { Api } from "./Api.ts";

/** A client of the socket protocol that folds its stream, for tests that look below the page. */
export class SocketPeer {
  readonly socket: Socket<ServerMessages, ClientMessages>;
  readonly welcome: Welcome;
  readonly received: CommitMessage[] = [];
  /** Every view of its own desk that a room's machine was told. */
  readonly desks: DeskView[] = [];
  state: ConferenceState;
  private readonly conferenceId: string;
  private readonly watchers = new Set<() => void>();

  private constructor(socket: Socket<ServerMessages, ClientMessages>, welcome: Welcome, conferenceId: string) {
    this.socket = socket;
    this.welcome = welcome;
    this.conferenceId = conferenceId;
    this.state = welcome.snapshot ?? emptyState;
    for (const commit of welcome.tail) this.take(commit);
    socket.on("commit", (commit) => this.take(commit));
    socket.on("desk", (view) => {
      this.desks.push(view);
      for (const watcher of this.watchers) watcher();
    });
  }

  /** Connects as whoever the API client's cookies say; rejects with the server's `ErrorReply`. `origin` is the page it says to be of. */
  static connect(
    api: Api,
    conferenceId: string,
    handshake: Partial<Handshake> = {},
    origin = api.url,
  ): Promise<SocketPeer> {
    const socket: Socket<ServerMessages, ClientMessages> = io(api.url, {
      auth: { protocol: protocolVersion, conferenceId, as: "person", seq: 0, ...handshake },
      extraHeaders: { cookie: api.cookie, origin },
      transports: ["websocket"],
      reconnection: false,
      forceNew: true,
    });
    return new Promise((resolve, reject) => {
      socket.once("welcome", (welcome) => resolve(new SocketPeer(socket, welcome, conferenceId)));
      socket.once("connect_error", (error) => {
        socket.close();
        reject(Object.assign(error, { reply: "data" in error ? error.data : null }));
      });
    });
  }

  /** Sends a command and gives the server's answer, good or bad. */
  command<T extends CommandType>(
    type: T,
    data: CommandInput<T>,
    commandId: string = randomUUID(),
    conferenceId = this.conferenceId,
  ): Promise<Reply<{ seq: number; ids: string[] }>> {
    return this.socket.timeout(10_000).emitWithAck("command", { commandId, conferenceId, type, data });
  }

  /** Sends a command that must succeed. */
  async run<T extends CommandType>(type: T, data: CommandInput<T>): Promise<{ seq: number; ids: string[] }> {
    const reply = await this.command(type, data);
    if (!reply.ok) throw new Error(`${type}: ${reply.error.code}`);
    return reply.data;
  }

  /** Resolves once the folded state is as `wanted`. */
  until(wanted: (state: ConferenceState) => boolean, timeout = 10_000): Promise<ConferenceState> {
    const late = new Error(`the state did not become as wanted within ${timeout} ms: ${String(wanted)}`);
    return new Promise((resolve, reject) => {
      const done = () => {
        if (!wanted(this.state)) return;
        clearTimeout(timer);
        this.watchers.delete(done);
        resolve(this.state);
      };
      const timer = setTimeout(() => {
        this.watchers.delete(done);
        reject(late);
      }, timeout);
      this.watchers.add(done);
      done();
    });
  }

  close(): void {
    this.socket.close();
  }

  private take(commit: CommitMessage): void {
    this.received.push(commit);
    this.state = foldCommit(this.state, commit);
    for (const watcher of this.watchers) watcher();
  }
}

/** The error code a connection is refused with. */
export async function refusalOf(connecting: Promise<SocketPeer>): Promise<string> {
  try {
    (await connecting).close();
    return "connected";
  } catch (error) {
    const reply = error instanceof Error && "reply" in error ? (error.reply as ErrorReply | null) : null;
    return reply?.code ?? String(error);
  }
}
