import type { Command, CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { isDirecting } from "@diemcau/shared/rules/inCharge";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { type CommandResult, patience } from "../../conference/CommandQueue.ts";
import type { Session } from "../../conference/Session.ts";
import { linkLost } from "../../conference/Wire.ts";
import { answered, isBlocked, movesOn, type Pending, pendingKey, refused, settled } from "./pending.ts";

/** What a key or a click stands for: what it sends is decided on the state that all before it have made. */
export interface Press {
  /** Pressed again before the first one is done, it is a hand that trembled, unless it `repeats`. */
  name: string;
  repeats?: boolean;
  /** `now` is the server's, in ms; null where there is nothing to do. */
  decide: (state: ConferenceState, now: number) => Command | null;
}

/** Of the session, what a hand needs. */
export interface DirectedSession extends Pick<Session, "getSnapshot" | "subscribe" | "now"> {
  command: <T extends CommandType>(type: T, data: CommandInput<T>) => Promise<Reply<CommandResult>>;
}

/** What only the page knows: whether who sits here may have the board, and how a refusal is told. */
export interface Manners {
  mayTakeOver: boolean;
  onRefused: (refusal: ErrorReply) => void;
}

/**
 * One operator's hand: what it has sent, and what it pressed meanwhile. A hand may be faster than the link; each press waits for
 * those before it, so that quick ones mean what slow ones do. Where one is refused, those after it meant something else by now
 * and are dropped.
 */
export class DirectingHand {
  #manners: Manners = { mayTakeOver: false, onRefused: () => undefined };
  readonly #session: DirectedSession;
  readonly #watchers = new Set<() => void>();
  #pending: readonly Pending[] = [];
  #waiting: (Press & { at: number })[] = [];
  #last: string | null = null;

  constructor(session: DirectedSession) {
    this.#session = session;
  }

  readonly getPending = (): readonly Pending[] => this.#pending;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** From now on the page wants it so. */
  behave(manners: Manners): void {
    this.#manners = manners;
  }

  /** Watches the state until the returned function is called. */
  readonly follow = (): (() => void) =>
    this.#session.subscribe(() => {
      if (this.#pending.length > 0) this.#change((now) => settled(now, this.#reached()));
    });

  /** Does what a key or a click stands for, once all before it is done. */
  readonly press = (press: Press): void => {
    const under = this.#waiting.length > 0 || !this.#isFree();
    if (under && press.name === this.#last && !press.repeats) return;
    this.#last = press.name;
    this.#waiting.push({ ...press, at: Date.now() });
    this.#goOn();
  };

  /** Sends a command unless it has to wait for another one; answers whether it was carried out. */
  readonly send = async (wanted: Command): Promise<boolean> => {
    const key = pendingKey(wanted);
    if (isBlocked(this.#pending, wanted)) return false;
    this.#change((now) => [...now, { key, type: wanted.type, seq: null }]);
    // The first page that directs has the board by that, so that a second one knows of it (PROTOCOL B1).
    const nobody = this.#session.getSnapshot().state.inCharge === null;
    if (nobody && this.#manners.mayTakeOver && isDirecting(wanted.type))
      await this.#session.command("board.takeOver", {});
    const reply = await this.#session.command(wanted.type, wanted.data);
    if (reply.ok) this.#change((now) => answered(now, key, reply.data.seq, this.#reached()));
    else {
      if (movesOn(wanted.type)) this.#waiting = [];
      this.#manners.onRefused(reply.error);
      this.#change((now) => refused(now, key));
    }
    return reply.ok;
  };

  #reached(): number {
    return this.#session.getSnapshot().state.seq;
  }

  #isFree(): boolean {
    return !this.#pending.some(({ type }) => movesOn(type));
  }

  #change(edit: (now: readonly Pending[]) => readonly Pending[]): void {
    this.#pending = edit(this.#pending);
    for (const watcher of [...this.#watchers]) watcher();
    this.#goOn();
  }

  #goOn(): void {
    while (this.#isFree()) {
      const press = this.#waiting.shift();
      if (!press) return;
      if (Date.now() - press.at > patience) return this.#giveUp();
      const command = press.decide(this.#session.getSnapshot().state, this.#session.now());
      if (command) void this.send(command);
    }
  }

  /** What was pressed before the link broke off must not change the picture when it is back, however late. */
  #giveUp(): void {
    this.#waiting = [];
    this.#manners.onRefused(linkLost.error);
  }
}
