import { useTranslation } from "react-i18next";
import { Dialog } from "../../components/plain/Dialog.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { DeviceChooser } from "../../features/devices/DeviceChooser.tsx";

/** Changes camera and microphone in the running conference. */
export function DeviceDialog({ devices, onClose }: { devices: LocalDevices; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t("room:devices")} onClose={onClose} wide>
      <DeviceChooser devices={devices} inConference />
    </Dialog>
  );
}
