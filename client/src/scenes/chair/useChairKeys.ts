import { useLayoutEffect } from "react";
import { useDirecting } from "../../features/directing/Directing.tsx";
import { actionOfKey, type BoardAction, type KeyPlace } from "../../features/directing/keyMap.ts";

/** What the chair does by a key; the same keys as on the operator's board. */
const led = new Set<BoardAction>([
  "grantFirst",
  "interpose",
  "endTurn",
  "extendTurn",
  "pauseTurn",
  "switchQueue",
  "modeOne",
  "modeSeveral",
  "modeFree",
  "inviteItem",
  "openNext",
  "undo",
]);

/** Lets the page be led from a keyboard too, while nothing stands over it. */
export function useChairKeys(listening: boolean): void {
  const { act } = useDirecting();
  // From the very drawing on in which a dialog is gone: a key pressed right then is meant for the page.
  useLayoutEffect(() => {
    if (!listening) return undefined;
    function onKeyDown(event: KeyboardEvent) {
      const action = event.repeat ? null : actionOfKey(event, placeOf(event.target));
      if (!action || !led.has(action)) return;
      event.preventDefault();
      act(action);
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [act, listening]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "board";
  if (target.closest("input, textarea, select, [role=dialog]")) return "text";
  return target.closest("button, a[href]") ? "button" : "board";
}
