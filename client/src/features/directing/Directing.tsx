import type { Command } from "@diemcau/shared/protocol/commands";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import { isDirecting } from "@diemcau/shared/rules/inCharge";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { notifyError } from "../../components/notify.ts";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import { commandOf } from "./commandOf.ts";
import type { BoardAction } from "./keyMap.ts";
import { answered, isBlocked, type Pending, pendingKey, refused, settled } from "./pending.ts";

/** How a page directs the conference: what it sends, and what is still on its way. */
export interface Directing {
  /** Sends a command unless it has to wait for another one; answers whether it was carried out. */
  send: (command: Command) => Promise<boolean>;
  /** Does what an action's key or button stands for. */
  act: (action: BoardAction) => void;
  /** The click has gone out and its commit hasn't come back yet. */
  isPending: (command: Command) => boolean;
  /** Another click that concerns the same is on its way. */
  isBlocked: (command: Command) => boolean;
}

const Context = createContext<Directing | null>(null);

/** The page's {@link Directing}; only below a `DirectingProvider`. */
export function useDirecting(): Directing {
  const directing = useContext(Context);
  if (!directing) throw new Error("useDirecting needs a DirectingProvider above it");
  return directing;
}

/** `onAction` takes the actions that concern the page itself, and answers whether it did. */
export function DirectingProvider({
  onAction,
  onNotInCharge,
  children,
}: {
  onAction: (action: BoardAction) => boolean;
  /** Somebody else directs; the page tells it and offers to take over. Without it the refusal is a notice like any other. */
  onNotInCharge?: (refusal: ErrorReply) => void;
  children: ReactNode;
}) {
  const { state, session } = useConference();
  const command = useCommand();
  const mayTakeOver = useMay("board.takeOver");
  const [pending, setPending] = useState<readonly Pending[]>([]);
  // Two clicks may come within one frame, before anything is drawn anew.
  const latest = useRef(pending);
  const change = useCallback((edit: (now: readonly Pending[]) => readonly Pending[]) => {
    latest.current = edit(latest.current);
    setPending(latest.current);
  }, []);

  useEffect(() => change((now) => (now.length > 0 ? settled(now, state.seq) : now)), [state.seq, change]);

  const send = useCallback(
    async (wanted: Command) => {
      const key = pendingKey(wanted);
      if (isBlocked(latest.current, wanted)) return false;
      change((now) => [...now, { key, seq: null }]);
      // The first page that directs has the board by that, so that a second one knows of it (PROTOCOL B1).
      const nobody = session.getSnapshot().state.inCharge === null;
      if (nobody && mayTakeOver && isDirecting(wanted.type)) await command("board.takeOver", {}, { quiet: true });
      const reply = await command(wanted.type, wanted.data, { quiet: onNotInCharge !== undefined });
      if (!reply.ok && onNotInCharge) {
        if (reply.error.code === "board.notInCharge") onNotInCharge(reply.error);
        else notifyError(reply.error);
      }
      const reached = session.getSnapshot().state.seq;
      change((now) => (reply.ok ? answered(now, key, reply.data.seq, reached) : refused(now, key)));
      return reply.ok;
    },
    [command, change, session, mayTakeOver, onNotInCharge],
  );

  const directing = useMemo<Directing>(
    () => ({
      send,
      act: (action) => {
        if (onAction(action)) return;
        const wanted = commandOf(action, session.getSnapshot().state, session.now());
        if (wanted) void send(wanted);
      },
      isPending: (wanted) => pending.some(({ key }) => key === pendingKey(wanted)),
      isBlocked: (wanted) => isBlocked(pending, wanted),
    }),
    [send, onAction, pending, session],
  );
  return <Context value={directing}>{children}</Context>;
}
