import type { CommandEnvelope } from "@diemcau/shared/protocol/commands";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { CommitMessage, Handshake, Reply, Welcome } from "@diemcau/shared/protocol/socket";
import { foldLog } from "@diemcau/shared/rules/fold";
import { timelineOf } from "@diemcau/shared/rules/timeline";
import { linkLost, type OpenWire, type ServerData, type WireEvents } from "@diemcau/client/conference/Wire";

type Answer = Reply<{ seq: number; ids: string[] }>;

/** A server at the other end of a session's wires, in memory; every wire that was opened is in `handshakes`. */
export class FakeServer {
  readonly log: CommitMessage[] = [];
  readonly handshakes: Handshake[] = [];
  readonly commands: CommandEnvelope[] = [];
  readonly told: unknown[] = [];
  /** Whether a new wire comes up; a server that is away lets it fail. */
  up = true;
  /** A handshake is turned down with this. */
  refusal: ErrorReply | null = null;
  /** Greets with a snapshot although a tail would do. */
  snapshots = false;
  me: Welcome["me"] = { kind: "person", id: "p", name: "Cán bộ", roles: ["operator"] };
  /** Answers other requests than commands; without it they get `link.lost`. */
  onRequest: ((type: string, data: unknown) => Reply<unknown>) | null = null;
  /** Answers a command; `null` keeps it waiting until the wire breaks. */
  onCommand: (envelope: CommandEnvelope) => Answer | null = () => ({
    ok: true,
    data: { seq: this.log.length, ids: [] },
  });
  private wire: WireEvents | null = null;
  private readonly waiting = new Set<(answer: Answer) => void>();

  readonly open: OpenWire = (handshake, events) => {
    this.handshakes.push(handshake);
    this.wire = events;
    queueMicrotask(() => this.greet(handshake, events));
    return {
      tell: (_type, data) => this.told.push(data),
      ask: (type, data) => this.ask(type, data) as never,
      close: () => {
        if (this.wire === events) this.wire = null;
        this.break();
      },
    };
  };

  /** Whether a client is connected now. */
  get connected(): boolean {
    return this.wire !== null;
  }

  /** Adds a commit to the log; it is sent unless it shall get lost on the way. */
  commit(events: CommitMessage["events"], { lost = false } = {}): void {
    const seq = this.log.length + 1;
    const at = new Date(Date.UTC(2022, 3, 28, 0, 30, seq)).toISOString();
    const message: CommitMessage = { seq, at, actor: { kind: "system" }, events };
    this.log.push(message);
    if (!lost) this.send("commit", message);
  }

  send<T extends keyof ServerData>(type: T, data: ServerData[T]): void {
    this.wire?.message(type, data);
  }

  /** The network breaks. */
  drop(): void {
    const { wire } = this;
    this.wire = null;
    this.break();
    wire?.closed();
  }

  private greet(handshake: Handshake, events: WireEvents): void {
    if (this.wire !== events) return;
    if (!this.up) {
      this.wire = null;
      return events.closed();
    }
    if (this.refusal) return events.message("refused", this.refusal);
    events.message("welcome", this.welcome(handshake.seq));
  }

  private welcome(seq: number): Welcome {
    const whole = seq === 0 || this.snapshots;
    return {
      audience: "operator",
      me: this.me,
      now: new Date().toISOString(),
      snapshot: whole ? foldLog(this.log) : null,
      timeline: whole ? this.log.flatMap((commit) => timelineOf(commit)) : null,
      tail: whole ? [] : this.log.slice(seq),
    };
  }

  private ask(type: string, data: unknown): Promise<Reply<unknown>> {
    if (type !== "command") return Promise.resolve(this.onRequest?.(type, data) ?? linkLost);
    const envelope = data as CommandEnvelope;
    this.commands.push(envelope);
    const answer = this.onCommand(envelope);
    if (answer) return Promise.resolve(answer);
    return new Promise((done) => this.waiting.add(done));
  }

  private break(): void {
    for (const done of this.waiting) done(linkLost);
    this.waiting.clear();
  }
}
