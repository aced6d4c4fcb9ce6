import type { PointEntry } from "@diemcau/shared/rules/state";
import type { ReactNode } from "react";
import styles from "./AlarmDialog.module.css";
import { TechnicianLine } from "./TechnicianLine.tsx";

interface Props {
  point: PointEntry;
  icon: ReactNode;
  onPoint: (pointId: string) => void;
  children?: ReactNode;
}

/** A room of the alarms: its name opens it, its technician's phone stands at the end. */
export function RoomLine({ point, icon, onPoint, children }: Props) {
  return (
    <li className={styles.line}>
      {icon}
      <button type="button" className={styles.point} onClick={() => onPoint(point.id)}>
        {point.name}
      </button>
      {children}
      <TechnicianLine technician={point.technician} />
    </li>
  );
}
