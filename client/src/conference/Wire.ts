import type { ClientMessages, Handshake, Reply, ServerMessages } from "@diemcau/shared/protocol/socket";

/** What the server may send, by type. */
export type ServerData = { [T in keyof ServerMessages]: Parameters<ServerMessages[T]>[0] extends infer D ? D : never };

/** Messages that are answered, and those that are only told. */
export type ToldType = "programme.shown" | "link.report";
export type AskType = Exclude<keyof ClientMessages, ToldType>;
export type ClientData<T extends keyof ClientMessages> = Parameters<ClientMessages[T]>[0];
export type AnswerOf<T extends AskType> =
  Parameters<ClientMessages[T]> extends [unknown, (reply: infer R) => void]
    ? R extends { ok: true; data: infer Data }
      ? Data
      : never
    : never;

/** What happens on a wire, told to whoever opened it. */
export interface WireEvents {
  message<T extends keyof ServerData>(type: T, data: ServerData[T]): void;
  /** The wire is gone for good, or never came up; another one has to be opened. */
  closed(): void;
}

/** One attempt at a connection to the server. It never reconnects by itself: that is {@link Connection}'s. */
export interface Wire {
  tell<T extends ToldType>(type: T, data: ClientData<T>): void;
  /** Answers `link.lost` when the wire breaks or nothing comes for `milliseconds`. */
  ask<T extends AskType>(type: T, data: ClientData<T>, milliseconds: number): Promise<Reply<AnswerOf<T>>>;
  close(): void;
}

export type OpenWire = (handshake: Handshake, events: WireEvents) => Wire;

/** The answer of a wire that broke. */
export const linkLost = { ok: false, error: { code: "link.lost" } } as const satisfies Reply<never>;
