import { useLayoutEffect } from "react";
import { actionOfKey, type BoardAction, type KeyPlace } from "../../features/directing/keyMap.ts";

/** Lets the whole page answer the board's keys while `listening`, that is while no dialog is open. */
export function useBoardKeys(act: (action: BoardAction) => void, listening: boolean): void {
  // From the very drawing on in which a dialog is gone: a key pressed right then is meant for the page.
  useLayoutEffect(() => {
    if (!listening) return;
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.repeat || event.isComposing) return;
      if (event.key === "Escape") return leave();
      const action = actionOfKey(event, placeOf(event.target));
      if (action === null) return;
      event.preventDefault();
      act(action);
    }
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("keyup", swallowSpace);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("keyup", swallowSpace);
    };
  }, [act, listening]);
}

function placeOf(target: EventTarget | null): KeyPlace {
  if (!(target instanceof HTMLElement)) return "board";
  if (target.closest("input, textarea, select, [contenteditable=true]")) return "text";
  return target.closest("button, a[href], summary") ? "button" : "board";
}

/** Space cuts wherever the focus is; browsers would also press the focused button when the key comes up. */
function swallowSpace(event: KeyboardEvent): void {
  if (event.code === "Space" && placeOf(event.target) === "button") event.preventDefault();
}

function leave(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
