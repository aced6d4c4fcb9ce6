import { type IncidentKind, incidentKinds } from "@diemcau/shared/protocol/rehearsal";
import { useEffect, useRef } from "react";

/** What a key of the strip does: Alt with P, S, A or X, and Alt 1 to 4 for the incidents. */
export type StripAction = "pause" | "faster" | "autopilot" | "wipe" | IncidentKind;

/** By the key's place, since Alt gives other letters on some keyboards. */
const codes: Readonly<Record<string, StripAction>> = {
  KeyP: "pause",
  KeyS: "faster",
  KeyA: "autopilot",
  KeyX: "wipe",
  ...Object.fromEntries(incidentKinds.map((kind, place) => [`Digit${place + 1}`, kind])),
};

/** Lets the page answer the strip's keys, before the board looks at them. */
export function useStripKeys(act: (action: StripAction) => void): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const action = codes[event.code];
      if (!action || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
      event.preventDefault();
      newest.current(action);
    }
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, []);
}
