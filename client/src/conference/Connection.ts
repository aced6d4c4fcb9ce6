import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { Handshake, Reply } from "@diemcau/shared/protocol/socket";
import { Emitter } from "./Emitter.ts";
import { ReconnectPolicy } from "./ReconnectPolicy.ts";
import {
  type AnswerOf,
  type AskType,
  type ClientData,
  linkLost,
  type OpenWire,
  type ServerData,
  type ToldType,
  type Wire,
} from "./Wire.ts";

/** How the link to the server stands. `lost` is tried again by itself, `refused` is not. */
export type LinkState = "connecting" | "live" | "lost" | "refused";

export type ConnectionEvents = ServerData & { link: LinkState };

/** Refusals that pass by themselves; the others need a person. */
const passing: readonly ErrorReply["code"][] = ["database.unavailable", "server.failed", "rate.limited", "link.lost"];

/** A link that broke sooner counts as one more failed attempt, so that a server in trouble isn't hammered. */
const holdsAfter = 2000;

/** Keeps one live wire to the server: opens, waits for the welcome, opens again when it breaks (PROTOCOL C1, M6). */
export class Connection {
  readonly #openWire: OpenWire;
  readonly #handshake: () => Handshake;
  readonly #policy: ReconnectPolicy;
  readonly #events = new Emitter<ConnectionEvents>();
  readonly on = this.#events.on.bind(this.#events);
  #wire: Wire | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #liveSince = 0;
  #link: LinkState = "connecting";
  #begun = false;
  #closed = false;
  readonly #stopListening: () => void;

  /**
   * `handshake` is asked before every attempt, for the newest seq. `onNetwork` calls back whenever the machine has a
   * network again.
   */
  constructor(options: {
    openWire: OpenWire;
    handshake: () => Handshake;
    policy?: ReconnectPolicy;
    onNetwork?: (back: () => void) => () => void;
  }) {
    this.#openWire = options.openWire;
    this.#handshake = options.handshake;
    this.#policy = options.policy ?? new ReconnectPolicy();
    this.#stopListening = (options.onNetwork ?? onBrowserOnline)(() => this.#networkBack());
  }

  get link(): LinkState {
    return this.#link;
  }

  connect(): void {
    if (this.#closed || this.#begun) return;
    this.#begun = true;
    this.#open();
  }

  /** Drops the wire and opens another at once, with a fresh handshake. */
  restart(): void {
    if (this.#closed || this.#link === "refused") return;
    this.#drop();
    this.#set("lost");
    this.#open();
  }

  tell<T extends ToldType>(type: T, data: ClientData<T>): void {
    if (this.#link === "live") this.#wire?.tell(type, data);
  }

  async ask<T extends AskType>(type: T, data: ClientData<T>, milliseconds = 8000): Promise<Reply<AnswerOf<T>>> {
    if (this.#link !== "live" || !this.#wire) return linkLost;
    return this.#wire.ask(type, data, milliseconds);
  }

  close(): void {
    this.#closed = true;
    this.#stopListening();
    this.#drop();
  }

  #open(): void {
    const wire = this.#openWire(this.#handshake(), {
      message: (type, data) => {
        if (wire === this.#wire) this.#received(type, data);
      },
      closed: () => {
        if (wire === this.#wire) this.#broken();
      },
    });
    this.#wire = wire;
    this.#timer = setTimeout(() => this.#broken(), this.#policy.patience());
  }

  /** Whatever is waited for was begun without a network: begins anew at once. */
  #networkBack(): void {
    if (!this.#begun || this.#closed || this.#link === "live" || this.#link === "refused") return;
    this.#policy.reset();
    this.#drop();
    this.#open();
  }

  #received<T extends keyof ServerData>(type: T, data: ServerData[T]): void {
    if (type === "refused") return this.#refused(data as ServerData["refused"]);
    if (type === "welcome") {
      clearTimeout(this.#timer);
      this.#liveSince = Date.now();
      this.#link = "live";
    }
    this.#events.emit<keyof ConnectionEvents>(type, data as never);
    if (type === "welcome") this.#events.emit("link", "live");
  }

  #refused(error: ErrorReply): void {
    if (passing.includes(error.code)) return this.#broken();
    this.#drop();
    this.#set("refused");
    this.#events.emit("refused", error);
  }

  #broken(): void {
    const held = this.#link === "live" && Date.now() - this.#liveSince >= holdsAfter;
    if (held) this.#policy.reset();
    this.#drop();
    this.#set(this.#liveSince === 0 ? "connecting" : "lost");
    this.#timer = setTimeout(() => this.#open(), this.#policy.next());
  }

  #drop(): void {
    clearTimeout(this.#timer);
    const wire = this.#wire;
    this.#wire = null;
    wire?.close();
  }

  #set(link: LinkState): void {
    if (this.#link === link) return;
    this.#link = link;
    this.#events.emit("link", link);
  }
}

function onBrowserOnline(back: () => void): () => void {
  if (typeof window === "undefined") return () => undefined;
  window.addEventListener("online", back);
  return () => window.removeEventListener("online", back);
}
