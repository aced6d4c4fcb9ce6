import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./DeskPanel.module.css";
import { DeviceDialog } from "./DeviceDialog.tsx";
import { HeadCount } from "./HeadCount.tsx";
import { OnAirNow } from "./OnAirNow.tsx";
import { OwnCamera } from "./OwnCamera.tsx";
import { OwnRequests } from "./OwnRequests.tsx";
import { RequestDialog } from "./RequestDialog.tsx";
import { SignalBand } from "./SignalBand.tsx";

interface Props {
  device: PairedDevice;
  devices: LocalDevices;
  /** Beside the programme: one column, and no line about what is on air. */
  narrow?: boolean;
  onFullScreen?: () => void;
}

/** The technician's side of a room: where the room stands, asking for the floor, heads, camera and microphone. */
export function DeskPanel({ device, devices, narrow = false, onFullScreen }: Props) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"request" | "devices" | null>(null);
  const close = () => setDialog(null);
  useKeys({ d: () => setDialog("request"), c: () => setDialog("devices"), f: onFullScreen });
  return (
    <main className={styles.desk} data-narrow={narrow}>
      <SignalBand pointId={device.pointId} />
      <header className={styles.header}>
        <h1>{device.pointName}</h1>
        <p>{device.conferenceTitle}</p>
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Button look="action" size="large" shortcut="D" onClick={() => setDialog("request")}>
            {t("room:request.open")}
          </Button>
          <OwnRequests pointId={device.pointId} />
          <HeadCount pointId={device.pointId} />
        </div>
        <div className={styles.column}>
          {!narrow && <OnAirNow />}
          <OwnCamera devices={devices} />
          <div className={styles.tools}>
            <Button shortcut="C" onClick={() => setDialog("devices")}>
              {t("room:devices")}
            </Button>
            {onFullScreen && (
              <Button shortcut="F" onClick={onFullScreen}>
                {t("room:fullScreen")}
              </Button>
            )}
          </div>
        </div>
      </div>
      {dialog === "request" && <RequestDialog pointId={device.pointId} onClose={close} />}
      {dialog === "devices" && <DeviceDialog devices={devices} onClose={close} />}
    </main>
  );
}
