import type { Command } from "@diemcau/shared/protocol/commands";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import { notifyError } from "../../components/notify.ts";
import { useConference, useMay } from "../session/useConference.ts";
import { commandOf } from "./commandOf.ts";
import { DirectingHand, type Press } from "./DirectingHand.ts";
import type { BoardAction } from "./keyMap.ts";
import { isBlocked, pendingKey } from "./pending.ts";

/** How a page directs the conference: what it sends, and what is still on its way. */
export interface Directing {
  /** Sends a command unless it has to wait for another one; answers whether it was carried out. */
  send: (command: Command) => Promise<boolean>;
  /** Decides and sends once all that was pressed before is done. */
  press: (press: Press) => void;
  /** Does what an action's key or button stands for. */
  act: (action: BoardAction) => void;
  /** The click has gone out and its commit hasn't come back yet. */
  isPending: (command: Command) => boolean;
  /** Another click that concerns the same is on its way. */
  isBlocked: (command: Command) => boolean;
}

/** Actions that go on by one with every press. */
const steps = new Set<BoardAction>(["slideBack", "slideOn", "turnSource"]);

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
  const { session } = useConference();
  const mayTakeOver = useMay("board.takeOver");
  const hand = useMemo(() => new DirectingHand(session), [session]);
  const pending = useSyncExternalStore(hand.subscribe, hand.getPending);

  useEffect(() => hand.follow(), [hand]);

  useLayoutEffect(() => {
    hand.behave({
      mayTakeOver,
      onRefused: (refusal) =>
        onNotInCharge && refusal.code === "board.notInCharge" ? onNotInCharge(refusal) : notifyError(refusal),
    });
  }, [hand, mayTakeOver, onNotInCharge]);

  const directing = useMemo<Directing>(
    () => ({
      send: hand.send,
      press: hand.press,
      act: (action) => {
        if (onAction(action)) return;
        const decide: Press["decide"] = (state, now) => commandOf(action, state, now);
        hand.press({ name: action, repeats: steps.has(action), decide });
      },
      isPending: (wanted) => pending.some(({ key }) => key === pendingKey(wanted)),
      isBlocked: (wanted) => isBlocked(pending, wanted),
    }),
    [hand, onAction, pending],
  );
  return <Context value={directing}>{children}</Context>;
}
