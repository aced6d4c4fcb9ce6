import { isConnected } from "@diemcau/shared/rules/state";
import { IconDoorOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useConference } from "../session/useConference.ts";
import styles from "./AlarmDialog.module.css";
import { AlarmLine } from "./AlarmLine.tsx";
import { alarmKey, alarmsOf } from "./alarms.ts";
import { RehearsalButtons } from "./RehearsalButtons.tsx";
import { RoomLine } from "./RoomLine.tsx";
import { wallOrder } from "./tileState.ts";
import { useLost } from "./useLost.ts";

/** What is wrong, in which room, since when and whom to call; below it the rooms that never came in. */
export function AlarmDialog({ onClose, onPoint }: { onClose: () => void; onPoint: (pointId: string) => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const lost = useLost();
  const alarms = alarmsOf(state.points, lost);
  const absent = wallOrder(state.points).filter((point) => !isConnected(point) && !lost.has(point.id));
  return (
    <BoardModal onClose={onClose} title={t("wall:alarms.title")} size={820}>
      <h3 className={styles.heading}>{t("wall:alarms.now")}</h3>
      {alarms.length === 0 && <p className={styles.none}>{t("wall:alarms.none")}</p>}
      <ul className={styles.list}>
        {alarms.map((alarm) => (
          <AlarmLine key={alarmKey(alarm)} alarm={alarm} onPoint={onPoint} />
        ))}
      </ul>
      <header className={styles.head}>
        <h3 className={styles.heading}>{t("wall:alarms.absent")}</h3>
        <RehearsalButtons absent={absent} />
      </header>
      {absent.length === 0 && <p className={styles.none}>{t("wall:alarms.allIn")}</p>}
      <ul className={styles.list}>
        {absent.map((point) => (
          <RoomLine key={point.id} point={point} onPoint={onPoint} icon={<IconDoorOff size={18} />} />
        ))}
      </ul>
    </BoardModal>
  );
}
