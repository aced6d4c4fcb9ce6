import type { Audience } from "@diemcau/shared/protocol/audience";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { CommitMessage, Reply, Welcome } from "@diemcau/shared/protocol/socket";
import { protocolVersion } from "@diemcau/shared/protocol/version";
import type { DeskView } from "@diemcau/shared/rules/desk";
import { foldCommit } from "@diemcau/shared/rules/fold";
import { type ConferenceState, emptyState } from "@diemcau/shared/rules/state";
import { type TimelineEntry, timelineOf } from "@diemcau/shared/rules/timeline";
import { CommandQueue, type CommandResult } from "./CommandQueue.ts";
import { Connection, type LinkState } from "./Connection.ts";
import { MediaLink } from "./MediaLink.ts";
import { ReceptionWatch } from "./ReceptionWatch.ts";
import type { ReconnectPolicy } from "./ReconnectPolicy.ts";
import type { AnswerOf, AskType, ClientData, OpenWire } from "./Wire.ts";

/** All that a page knows of its conference at one moment; a new object whenever something changed. */
export interface SessionSnapshot {
  state: ConferenceState;
  /** Lines of the timeline, oldest first; empty for rooms. */
  timeline: TimelineEntry[];
  /** Who this page is; absent before the first welcome. */
  me: Welcome["me"] | null;
  audience: Audience | null;
  /** What only this room knows (PROTOCOL B4); absent for whoever is no room's desk. */
  desk: DeskView | null;
  link: LinkState;
  /** Why the server won't have this page; only with link `refused`. */
  refusal: ErrorReply | null;
  /** Milliseconds to add to this machine's clock for the server's. */
  clockOffset: number;
}

export interface SessionOptions {
  conferenceId: string;
  as: "person" | "device";
  openWire: OpenWire;
  /** Called when the server speaks another protocol version (PROTOCOL C1); answers whether a reload is on its way. */
  reload?: () => boolean;
  policy?: ReconnectPolicy;
}

/** A page's place in one conference: the folded state, commands, and the way to picture and sound. Free of React. */
export class Session {
  readonly conferenceId: string;
  /** Which of the browser's cookies this page acts by. */
  readonly as: "person" | "device";
  readonly media: MediaLink;
  /** How this page's own link does; it tells the server so too. */
  readonly reception: ReceptionWatch;
  /** Messages of the server, by type, as `protocol/socket` has them; answers the function that stops listening. */
  readonly on: Connection["on"];
  readonly #connection: Connection;
  readonly #commands: CommandQueue;
  readonly #watchers = new Set<() => void>();
  readonly #reload: () => boolean;
  #snapshot: SessionSnapshot = {
    state: emptyState,
    timeline: [],
    me: null,
    audience: null,
    desk: null,
    link: "connecting",
    refusal: null,
    clockOffset: 0,
  };
  /** After a gap or a fold that failed the next handshake asks for a snapshot. */
  #afresh = false;

  constructor({ conferenceId, as, openWire, reload = () => false, policy }: SessionOptions) {
    this.conferenceId = conferenceId;
    this.as = as;
    this.#reload = reload;
    this.#connection = new Connection({
      openWire,
      ...(policy ? { policy } : {}),
      handshake: () => ({
        protocol: protocolVersion,
        conferenceId,
        as,
        seq: this.#afresh ? 0 : this.#snapshot.state.seq,
      }),
    });
    this.on = this.#connection.on;
    this.#commands = new CommandQueue((envelope) => this.#connection.ask("command", envelope, 6000));
    this.media = new MediaLink(this.#connection);
    this.reception = new ReceptionWatch(this.#connection, this.media);
    this.on("welcome", (welcome) => this.#welcomed(welcome));
    this.on("commit", (commit) => this.#committed(commit));
    this.on("desk", (desk) => this.#change({ desk }));
    this.on("refused", (refusal) => this.#refused(refusal));
    this.on("link", (link) => this.#linked(link));
  }

  connect(): void {
    this.#connection.connect();
  }

  close(): void {
    this.#commands.close();
    this.reception.close();
    this.media.close();
    this.#connection.close();
    this.#watchers.clear();
  }

  readonly getSnapshot = (): SessionSnapshot => this.#snapshot;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** The server's clock, ms since 1970. */
  now(): number {
    return Date.now() + this.#snapshot.clockOffset;
  }

  /**
   * Sends a command. While the link is down it waits some seconds and goes out again under the same id, so that it has one
   * effect (PROTOCOL C4); after that the answer is `link.lost`, and who gave the id may send it again under that. Never throws.
   */
  command<T extends CommandType>(type: T, data: CommandInput<T>, commandId?: string): Promise<Reply<CommandResult>> {
    return this.#commands.send({ conferenceId: this.conferenceId, type, data }, commandId);
  }

  /** Any other request of `protocol/socket`; answers `link.lost` at once when the link is down. */
  request<T extends AskType>(type: T, data: ClientData<T>): Promise<Reply<AnswerOf<T>>> {
    return this.#connection.ask(type, data);
  }

  /** Tells the server that this screen presents what commit `takenSeq` put on air (PROTOCOL P5). */
  reportShown(takenSeq: number): void {
    this.#connection.tell("programme.shown", { takenSeq });
  }

  #welcomed(welcome: Welcome): void {
    const { state, timeline } = this.#snapshot;
    const base = welcome.snapshot ? { state: welcome.snapshot, timeline: welcome.timeline ?? [] } : { state, timeline };
    this.#afresh = false;
    this.#change({
      ...welcome.tail.reduce(follow, base),
      me: welcome.me,
      audience: welcome.audience,
      refusal: null,
      clockOffset: Date.parse(welcome.now) - Date.now(),
    });
  }

  #committed(commit: CommitMessage): void {
    const { state, timeline } = this.#snapshot;
    if (commit.seq <= state.seq) return;
    if (commit.seq > state.seq + 1) {
      this.#afresh = true;
      this.#connection.restart();
      return;
    }
    this.#change(follow({ state, timeline }, commit));
  }

  #refused(refusal: ErrorReply): void {
    if (refusal.code === "protocol.outdated" && this.#reload()) return;
    this.#change({ refusal });
  }

  #linked(link: LinkState): void {
    this.#change({ link });
    if (link === "live") this.#commands.linkIsLive();
    if (link === "refused") this.#commands.giveUp();
  }

  #change(change: Partial<SessionSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** Moves state and timeline on by one commit, skipping what is known already. */
function follow<Known extends { state: ConferenceState; timeline: TimelineEntry[] }>(
  known: Known,
  commit: CommitMessage,
): { state: ConferenceState; timeline: TimelineEntry[] } {
  if (commit.seq <= known.state.seq) return known;
  const lines = timelineOf(commit);
  return {
    state: foldCommit(known.state, commit),
    timeline: lines.length > 0 ? [...known.timeline, ...lines] : known.timeline,
  };
}
