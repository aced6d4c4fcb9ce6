import { type ErrorReply, errors } from "@diemcau/shared/protocol/errors";
import type { Reply, ServerMessages } from "@diemcau/shared/protocol/socket";
import { io } from "socket.io-client";
import { type AnswerOf, type AskType, type ClientData, linkLost, type OpenWire, type WireEvents } from "./Wire.ts";

/** Every message the server may send; a type that is missing here doesn't compile. */
const received: Record<keyof ServerMessages, true> = {
  welcome: true,
  commit: true,
  desk: true,
  refused: true,
  "media.consume": true,
  "media.consumerClosed": true,
  "media.consumerPaused": true,
  "media.reset": true,
  "media.talkback": true,
  "media.layers": true,
  "media.levels": true,
  "media.links": true,
  "media.reception": true,
  "still.wanted": true,
  "still.wantedFromWatcher": true,
  "minutes.update": true,
};

/** A wire over socket.io to the server that served the page. WebSocket first, long polling where a proxy forbids it. */
export const openSocketWire: OpenWire = (handshake, events) => {
  const socket = io({
    auth: handshake,
    reconnection: false,
    forceNew: true,
    timeout: 8000,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
  });
  const over = once(() => events.closed());
  socket.on("connect_error", failed);
  socket.on("disconnect", over);
  for (const type of Object.keys(received) as (keyof ServerMessages)[]) listen(type);

  function listen<T extends keyof ServerMessages>(type: T) {
    socket.on(type as string, (data: Parameters<WireEvents["message"]>[1]) =>
      events.message(type, bytes(data) as never),
    );
  }

  /** A handshake that the server turned down carries its error; any other failure is the network's. */
  function failed(error: Error & { data?: unknown }) {
    if (isErrorReply(error.data)) events.message("refused", error.data);
    else over();
  }

  return {
    tell: (type, data) => {
      socket.emit(type, data);
    },
    ask: async <T extends AskType>(type: T, data: ClientData<T>, milliseconds: number) => {
      if (!socket.connected) return linkLost;
      try {
        const reply: Reply<AnswerOf<T>> = await socket.timeout(milliseconds).emitWithAck(type, data);
        return reply.ok ? { ok: true, data: withBytes(reply.data) } : reply;
      } catch {
        return linkLost;
      }
    },
    close: () => {
      socket.off("disconnect", over);
      socket.off("connect_error", failed);
      socket.disconnect();
    },
  };
};

function isErrorReply(data: unknown): data is ErrorReply {
  return (
    typeof data === "object" && data !== null && "code" in data && typeof data.code === "string" && data.code in errors
  );
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}

/** Browsers hand binary over as ArrayBuffer; the contract speaks of Uint8Array. */
function bytes(value: unknown): unknown {
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}

function withBytes<Data>(data: Data): Data {
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, bytes(value)])) as Data;
}
