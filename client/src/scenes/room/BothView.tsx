import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { useRef } from "react";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { ProgrammeView } from "../../features/programme/ProgrammeView.tsx";
import { useFullScreen } from "../../hooks/useFullScreen.ts";
import { DeskPanel } from "./DeskPanel.tsx";
import { ItemLine } from "./ItemLine.tsx";
import styles from "./RoomScene.module.css";
import { SpeakerTimer } from "./SpeakerTimer.tsx";

/** One machine for a small room: the programme, large, with the desk beside it; F fills the screen with the programme. */
export function BothView({ device, devices }: { device: PairedDevice; devices: LocalDevices }) {
  const programme = useRef<HTMLDivElement>(null);
  const fullScreen = useFullScreen(programme);
  return (
    <div className={styles.both}>
      <div ref={programme} className={styles.programme}>
        <ProgrammeView sound reports>
          <SpeakerTimer />
          <ItemLine />
        </ProgrammeView>
      </div>
      <DeskPanel device={device} devices={devices} narrow onFullScreen={fullScreen} />
    </div>
  );
}
