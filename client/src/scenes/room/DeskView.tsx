import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { AcknowledgeCard } from "../../features/conclusions/room/AcknowledgeCard.tsx";
import { NotesPanel } from "../../features/deskNotes/NotesPanel.tsx";
import { RoomRollCall } from "../../features/rollCall/RoomRollCall.tsx";
import { RoomVote } from "../../features/votes/RoomVote.tsx";
import { DeskBanners } from "./DeskBanners.tsx";
import { DeskButtons } from "./DeskButtons.tsx";
import { DeskDialog } from "./DeskDialog.tsx";
import styles from "./DeskView.module.css";
import { HeadCount } from "./HeadCount.tsx";
import { OnAirNow } from "./OnAirNow.tsx";
import { OwnCamera } from "./OwnCamera.tsx";
import { OwnRequests } from "./OwnRequests.tsx";
import { OwnSlides } from "./OwnSlides.tsx";
import { PreflightButton } from "./PreflightButton.tsx";
import { RoomHeader } from "./RoomHeader.tsx";
import { SignalBand } from "./SignalBand.tsx";
import { useDeskDialog } from "./useDeskDialog.ts";

/** The technician's page on a tablet or PC beside the wall screen; it has no programme of its own (PROTOCOL M4). */
export function DeskView({ device, devices }: { device: PairedDevice; devices: LocalDevices }) {
  const { t } = useTranslation();
  const { dialog, open, close } = useDeskDialog();
  const { pointId } = device;
  return (
    <main className={styles.desk}>
      <SignalBand pointId={pointId} />
      <DeskBanners pointId={pointId} devices={devices} />
      <div className={styles.conclusions}>
        <AcknowledgeCard pointId={pointId} />
      </div>
      <div className={styles.page}>
        <div className={styles.head}>
          <RoomHeader device={device} />
          <DeskButtons pointId={pointId} devices={devices} onAsk={() => open("request")} />
        </div>
        <div className={styles.floor}>
          <OnAirNow />
          <OwnRequests pointId={pointId} />
          <OwnSlides pointId={pointId} />
        </div>
        <div className={styles.people}>
          <RoomVote pointId={pointId} />
          <RoomRollCall pointId={pointId} />
          <HeadCount pointId={pointId} />
        </div>
        <div className={styles.side}>
          <OwnCamera devices={devices} small>
            <Button shortcut="C" onClick={() => open("devices")}>
              {t("room:devices")}
            </Button>
            <PreflightButton />
          </OwnCamera>
          <NotesPanel pointId={pointId} />
        </div>
      </div>
      <DeskDialog dialog={dialog} device={device} devices={devices} onClose={close} />
    </main>
  );
}
