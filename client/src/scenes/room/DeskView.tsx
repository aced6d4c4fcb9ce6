import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { DeskDialog } from "./DeskDialog.tsx";
import styles from "./DeskView.module.css";
import { HeadCount } from "./HeadCount.tsx";
import { OnAirNow } from "./OnAirNow.tsx";
import { OwnCamera } from "./OwnCamera.tsx";
import { OwnRequests } from "./OwnRequests.tsx";
import { RequestButton } from "./RequestButton.tsx";
import { RoomHeader } from "./RoomHeader.tsx";
import { SignalBand } from "./SignalBand.tsx";
import { useDeskDialog } from "./useDeskDialog.ts";

/** The technician's page on a tablet or PC beside the wall screen; it has no programme of its own (PROTOCOL M4). */
export function DeskView({ device, devices }: { device: PairedDevice; devices: LocalDevices }) {
  const { t } = useTranslation();
  const { dialog, open, close } = useDeskDialog();
  return (
    <main className={styles.desk}>
      <SignalBand pointId={device.pointId} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <RoomHeader device={device} />
          <RequestButton onClick={() => open("request")} />
          <OwnRequests pointId={device.pointId} />
          <HeadCount pointId={device.pointId} />
        </div>
        <div className={styles.column}>
          <OnAirNow />
          <OwnCamera devices={devices}>
            <Button shortcut="C" onClick={() => open("devices")}>
              {t("room:devices")}
            </Button>
          </OwnCamera>
        </div>
      </div>
      <DeskDialog dialog={dialog} device={device} devices={devices} onClose={close} />
    </main>
  );
}
