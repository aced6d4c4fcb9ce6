import { clockTime, duration } from "@diemcau/shared/text/time";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { openItem } from "../directing/commandOf.ts";
import { useDirecting } from "../directing/Directing.tsx";
import { Grip, stepOf } from "../ordering/Grip.tsx";
import { useSortableRow } from "../ordering/useSortableRow.ts";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./Agenda.module.css";
import type { AgendaRow } from "./agendaRun.ts";

const signs = { done: "✓", open: "▸", coming: "" } satisfies Record<AgendaRow["status"], string>;

interface Props {
  row: AgendaRow;
  number: number;
  /** Moves the item a place up or down; absent for whoever can't order the agenda. */
  onMove: ((itemId: string, by: -1 | 1) => void) | null;
}

/** One item of the running agenda; a click on one that isn't open opens it, dragging or Alt with an arrow moves it. */
export function AgendaLine({ row, number, onMove }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isPending, isBlocked } = useDirecting();
  const allowed = useMay("item.open");
  const { item, status } = row;
  const open = status === "open" || state.status !== "running" ? null : openItem(item);
  const pending = open !== null && isPending(open);
  const { row: sortable, handle } = useSortableRow(item.id);
  const speaker = item.person ? `${item.person.name}${item.person.title && ` – ${item.person.title}`}` : "";

  function moveByKey(event: KeyboardEvent) {
    const by = stepOf(event);
    if (by === null) return;
    event.preventDefault();
    onMove?.(item.id, by);
  }
  return (
    <li className={styles.row} data-status={status} data-tone={row.tone} {...sortable} onKeyDown={moveByKey}>
      {onMove && (
        <Grip
          handle={handle}
          label={t("operator:agenda.move", { title: item.title })}
          onMove={(by) => onMove(item.id, by)}
          focusable={open === null}
        />
      )}
      <button
        type="button"
        className={styles.line}
        data-current={status === "open"}
        aria-current={status === "open" ? "step" : undefined}
        disabled={!allowed || open === null || isBlocked(open)}
        title={open ? `${t("operator:agenda.openThis")}: ${item.title}` : item.title}
        onClick={() => open && void send(open)}
      >
        <span className={styles.number}>
          <span className={styles.sign} role="img" aria-label={t(`operator:agenda.status.${status}`)}>
            {signs[status]}
          </span>
          {number}
        </span>
        <span className={styles.what}>
          <span className={styles.upper}>
            <span className={styles.title}>{item.title}</span>
            <UsedTime row={row} />
          </span>
          <span className={styles.lower}>
            {item.internal && <em>{t("operator:agenda.internal")}</em>}
            <span className={styles.title}>{pending ? t("operator:pending") : speaker}</span>
            <StartTime row={row} />
          </span>
        </span>
      </button>
    </li>
  );
}

/** Used against planned time. */
function UsedTime({ row: { item, status, usedSeconds } }: { row: AgendaRow }) {
  const { t } = useTranslation();
  const planned = item.plannedMinutes;
  return (
    <span className={styles.used}>
      {status === "coming"
        ? t("operator:agenda.minutes", { count: planned })
        : t("operator:agenda.used", {
            used: status === "open" ? duration(usedSeconds) : Math.round(usedSeconds / 60),
            planned,
          })}
    </span>
  );
}

/** When the item began, or about when it will. */
function StartTime({ row: { status, startsAt } }: { row: AgendaRow }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const time = clockTime(new Date(startsAt).toISOString(), state.conference?.timeZone ?? "UTC");
  if (status === "coming" && state.status === "ended") return null;
  return <time>{status === "coming" ? t("operator:agenda.about", { time }) : time}</time>;
}
