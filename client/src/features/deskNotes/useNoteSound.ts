import { useEffect, useRef, useState } from "react";

const storageKey = "dc.noteSound";

/** Tells a new note by a short sound, when somebody wanted that on this machine; never while `silent`. */
export function useNoteSound(unread: number, silent: boolean): { sounds: boolean; setSounds: (on: boolean) => void } {
  const [sounds, setSounds] = useState(() => localStorage.getItem(storageKey) === "on");
  const before = useRef(unread);
  useEffect(() => {
    const more = unread > before.current;
    before.current = unread;
    if (more && sounds && !silent) chime();
  }, [unread, sounds, silent]);
  return {
    sounds,
    setSounds: (on) => {
      localStorage.setItem(storageKey, on ? "on" : "off");
      setSounds(on);
    },
  };
}

/** Two soft tones of a quarter of a second. */
function chime(): void {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.gain.setValueAtTime(0.08, context.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.25);
  gain.connect(context.destination);
  for (const frequency of [660, 880]) {
    const tone = context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain);
    tone.start();
    tone.stop(context.currentTime + 0.25);
  }
  setTimeout(() => void context.close(), 400);
}
