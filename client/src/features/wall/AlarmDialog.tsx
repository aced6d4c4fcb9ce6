import type { Command } from "@diemcau/shared/protocol/commands";
import { isConnected, type PointEntry } from "@diemcau/shared/rules/state";
import { clockSeconds, duration } from "@diemcau/shared/text/time";
import { Button } from "@mantine/core";
import { IconDoorOff, IconPlugConnectedX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay, useServerNow } from "../session/useConference.ts";
import styles from "./AlarmDialog.module.css";
import { TechnicianLine } from "./TechnicianLine.tsx";
import { type Alarm, alarmsOf, wallOrder } from "./tileState.ts";

/** Rooms that were lost, since when and whom to call; below them those that never came in. */
export function AlarmDialog({ onClose, onPoint }: { onClose: () => void; onPoint: (pointId: string) => void }) {
  const { t } = useTranslation();
  const { state, timeline } = useConference();
  const alarms = alarmsOf(state.points, timeline);
  const lost = new Set(alarms.map(({ point }) => point.id));
  const absent = wallOrder(state.points).filter((point) => !isConnected(point) && !lost.has(point.id));
  return (
    <BoardModal onClose={onClose} title={t("wall:alarms.title")} size="lg">
      <h3 className={styles.heading}>{t("wall:alarms.lost")}</h3>
      {alarms.length === 0 && <p className={styles.none}>{t("wall:alarms.none")}</p>}
      <ul className={styles.list}>
        {alarms.map((alarm) => (
          <PointLine key={alarm.point.id} point={alarm.point} onPoint={onPoint} icon={<IconPlugConnectedX size={18} />}>
            <Since alarm={alarm} />
          </PointLine>
        ))}
      </ul>
      <header className={styles.head}>
        <h3 className={styles.heading}>{t("wall:alarms.absent")}</h3>
        <Rehearsal absent={absent} />
      </header>
      {absent.length === 0 && <p className={styles.none}>{t("wall:alarms.allIn")}</p>}
      <ul className={styles.list}>
        {absent.map((point) => (
          <PointLine key={point.id} point={point} onPoint={onPoint} icon={<IconDoorOff size={18} />} />
        ))}
      </ul>
    </BoardModal>
  );
}

interface LineProps {
  point: PointEntry;
  icon: ReactNode;
  onPoint: (pointId: string) => void;
  children?: ReactNode;
}

function PointLine({ point, icon, onPoint, children }: LineProps) {
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

function Since({ alarm: { since } }: { alarm: Alarm }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const passed = Math.max(0, (useServerNow(1000) - Date.parse(since)) / 1000);
  const time = clockSeconds(since, state.conference?.timeZone ?? "UTC");
  return <span className={styles.since}>{t("wall:alarms.since", { time, duration: duration(passed) })}</span>;
}

/** One person tests the whole evening alone: simulates everybody who isn't in, and stops it again. */
function Rehearsal({ absent }: { absent: readonly PointEntry[] }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isPending } = useDirecting();
  const simulated = state.points.filter((point) => point.simulated).map(({ id }) => id);
  const start: Command = { type: "simulation.start", data: { pointIds: absent.map(({ id }) => id) } };
  const stop: Command = { type: "simulation.stop", data: { pointIds: simulated } };
  if (!useMay("simulation.start")) return null;
  return (
    <>
      {absent.length > 0 && (
        <Button
          size="xs"
          variant="default"
          loading={isPending(start)}
          title={t("wall:alarms.simulateHint")}
          onClick={() => void send(start)}
        >
          {t("wall:alarms.simulate", { count: absent.length })}
        </Button>
      )}
      {simulated.length > 0 && (
        <Button size="xs" variant="default" loading={isPending(stop)} onClick={() => void send(stop)}>
          {t("wall:alarms.stop")}
        </Button>
      )}
    </>
  );
}
