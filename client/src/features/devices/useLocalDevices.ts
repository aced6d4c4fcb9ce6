import { useEffect, useState, useSyncExternalStore } from "react";
import type { DeviceChoice } from "../../conference/DeviceChoice.ts";
import { type DevicesSnapshot, LocalDevices } from "../../conference/LocalDevices.ts";
import { anyDevices } from "../../conference/DeviceChoice.ts";

/** Camera and microphone of this machine, open for as long as the caller is shown; `null` in the first moment. */
export function useLocalDevices(choice: DeviceChoice | null): LocalDevices | null {
  const [devices, setDevices] = useState<LocalDevices | null>(null);
  const [first] = useState(choice ?? anyDevices);
  useEffect(() => {
    const made = new LocalDevices(first);
    void made.open();
    setDevices(made);
    return () => made.close();
  }, [first]);
  return devices;
}

/** What the devices are at this moment. */
export function useDevicesSnapshot(devices: LocalDevices): DevicesSnapshot {
  return useSyncExternalStore(devices.subscribe, devices.getSnapshot);
}
