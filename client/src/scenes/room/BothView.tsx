import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { AcknowledgeCard } from "../../features/conclusions/room/AcknowledgeCard.tsx";
import { NotesPanel } from "../../features/deskNotes/NotesPanel.tsx";
import { useDevicesSnapshot } from "../../features/devices/useLocalDevices.ts";
import { ProgrammeView } from "../../features/programme/ProgrammeView.tsx";
import { RoomRollCall } from "../../features/rollCall/RoomRollCall.tsx";
import { RoomVote } from "../../features/votes/RoomVote.tsx";
import { useFullScreen } from "../../hooks/useFullScreen.ts";
import { useWakeLock } from "../../hooks/useWakeLock.ts";
import styles from "./BothView.module.css";
import { DeskDialog } from "./DeskDialog.tsx";
import { DeskBanners } from "./DeskBanners.tsx";
import { DeskButtons } from "./DeskButtons.tsx";
import { HeadCount } from "./HeadCount.tsx";
import { OwnCamera } from "./OwnCamera.tsx";
import { OwnRequests } from "./OwnRequests.tsx";
import { OwnSlides } from "./OwnSlides.tsx";
import { PreflightButton } from "./PreflightButton.tsx";
import { RoomHeader } from "./RoomHeader.tsx";
import { RoomOverlays } from "./RoomOverlays.tsx";
import { SignalBand } from "./SignalBand.tsx";
import { useDeskDialog } from "./useDeskDialog.ts";

/** One machine for a small room: the programme, large, with the desk around it; F fills the screen with the programme. */
export function BothView({ device, devices }: { device: PairedDevice; devices: LocalDevices }) {
  const { t } = useTranslation();
  const programme = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(programme);
  useWakeLock();
  const { dialog, open, close } = useDeskDialog(fullScreen);
  const { speaker } = useDevicesSnapshot(devices).choice;
  return (
    <main className={styles.both}>
      <div className={styles.band}>
        <SignalBand pointId={device.pointId} />
        <DeskBanners pointId={device.pointId} devices={devices} />
      </div>
      <div ref={programme} className={styles.programme}>
        <ProgrammeView sound speaker={speaker} reports>
          <RoomOverlays pointId={device.pointId} />
        </ProgrammeView>
      </div>
      <div className={styles.side}>
        <RoomHeader device={device} />
        <AcknowledgeCard pointId={device.pointId} />
        <DeskButtons pointId={device.pointId} devices={devices} narrow onAsk={() => open("request")} />
        <RoomVote pointId={device.pointId} />
        <OwnRequests pointId={device.pointId} />
        <OwnSlides pointId={device.pointId} />
        <NotesPanel pointId={device.pointId} />
        <RoomRollCall pointId={device.pointId} />
        <HeadCount pointId={device.pointId} />
      </div>
      <div className={styles.below}>
        <OwnCamera devices={devices} small>
          <Button shortcut="C" onClick={() => open("devices")}>
            {t("room:devices")}
          </Button>
          <PreflightButton />
          <Button shortcut="F" onClick={fullScreen}>
            {t("room:fullScreen")}
          </Button>
        </OwnCamera>
      </div>
      <DeskDialog dialog={dialog} device={device} devices={devices} onClose={close} />
    </main>
  );
}
