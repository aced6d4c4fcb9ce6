import { ShownConclusions } from "../../features/conclusions/room/ShownConclusions.tsx";
import { BottomLine } from "./BottomLine.tsx";
import styles from "./overlays.module.css";
import { RoomNotices } from "./RoomNotices.tsx";
import { SpeakerTimer } from "./SpeakerTimer.tsx";

/** What a room's screen draws over the programme: who speaks how long, what concerns this room, item and clock. */
export function RoomOverlays({ pointId }: { pointId: string }) {
  return (
    <>
      <div className={styles.corner}>
        <SpeakerTimer />
      </div>
      <ShownConclusions pointId={pointId} />
      <RoomNotices pointId={pointId} />
      <BottomLine />
    </>
  );
}
