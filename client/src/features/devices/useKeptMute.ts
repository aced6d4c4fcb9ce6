import { useEffect } from "react";
import type { LocalDevices } from "../../conference/LocalDevices.ts";

const key = "dc.room.muted";

/** A room that silenced its microphones is still silent after its page was loaded again; a new window begins open. */
export function useKeptMute(devices: LocalDevices | null): void {
  useEffect(() => {
    if (!devices) return undefined;
    if (sessionStorage.getItem(key) !== null) devices.mute(true);
    return devices.subscribe(() => {
      if (devices.getSnapshot().muted) sessionStorage.setItem(key, "1");
      else sessionStorage.removeItem(key);
    });
  }, [devices]);
}
