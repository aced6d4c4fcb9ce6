import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { DeviceDialog } from "./DeviceDialog.tsx";
import { RequestDialog } from "./RequestDialog.tsx";
import type { DeskDialogName } from "./useDeskDialog.ts";

interface Props {
  dialog: DeskDialogName | null;
  device: PairedDevice;
  devices: LocalDevices;
  onClose: () => void;
}

/** The dialog that is open over a desk, if any. */
export function DeskDialog({ dialog, device, devices, onClose }: Props) {
  if (dialog === "request") return <RequestDialog pointId={device.pointId} onClose={onClose} />;
  if (dialog === "devices") return <DeviceDialog devices={devices} onClose={onClose} />;
  return null;
}
