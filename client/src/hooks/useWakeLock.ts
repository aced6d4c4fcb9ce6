import { useEffect } from "react";

/** Keeps the machine's screen from sleeping while the caller is shown; browsers that can't are left as they are. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const hold = async () => {
      if (over || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
      lock = await navigator.wakeLock.request("screen").catch(() => null);
      if (over) await lock?.release();
    };
    // The browser drops the lock whenever the page was hidden.
    const seen = () => void hold();
    document.addEventListener("visibilitychange", seen);
    seen();
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", seen);
      void lock?.release();
    };
  }, []);
}
