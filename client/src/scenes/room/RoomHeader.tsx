import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { DeskLink } from "./DeskLink.tsx";
import styles from "./RoomHeader.module.css";

/** Whose room this is, and of which conference. */
export function RoomHeader({ device }: { device: PairedDevice }) {
  return (
    <header className={styles.header}>
      <h1>{device.pointName}</h1>
      <p>{device.conferenceTitle}</p>
      <DeskLink />
    </header>
  );
}
