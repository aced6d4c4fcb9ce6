import { clockTime, duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { openItem } from "../directing/commandOf.ts";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./Agenda.module.css";
import type { AgendaRow } from "./agendaRun.ts";

const signs = { done: "✓", open: "▸", coming: "" } satisfies Record<AgendaRow["status"], string>;

/** One item of the running agenda; a click on one that isn't open opens it. */
export function AgendaLine({ row, number }: { row: AgendaRow; number: number }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isPending, isBlocked } = useDirecting();
  const allowed = useMay("item.open");
  const { item, status } = row;
  const open = status === "open" || state.status !== "running" ? null : openItem(item);
  const pending = open !== null && isPending(open);
  const speaker = item.person ? `${item.person.name}${item.person.title && ` – ${item.person.title}`}` : "";
  return (
    <li className={styles.row} data-status={status} data-tone={row.tone}>
      <button
        type="button"
        className={styles.line}
        data-current={status === "open"}
        aria-current={status === "open" ? "step" : undefined}
        disabled={!allowed || open === null || isBlocked(open)}
        title={open ? `${t("operator:agenda.openThis")}: ${item.title}` : item.title}
        onClick={() => open && void send(open)}
      >
        <span className={styles.sign} role="img" aria-label={t(`operator:agenda.status.${status}`)}>
          {signs[status]}
        </span>
        <span className={styles.number}>{number}</span>
        <span className={styles.title}>
          <span>{item.title}</span>
          <small>
            {item.internal && <em className={styles.internal}>{t("operator:agenda.internal")}</em>}
            {pending ? t("operator:pending") : speaker}
          </small>
        </span>
        <Times row={row} />
      </button>
    </li>
  );
}

/** Used against planned time, and below it when the item began or is expected to. */
function Times({ row: { item, status, usedSeconds, startsAt } }: { row: AgendaRow }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const time = clockTime(new Date(startsAt).toISOString(), state.conference?.timeZone ?? "UTC");
  const planned = item.plannedMinutes;
  return (
    <span className={styles.times}>
      <span className={styles.used}>
        {status === "coming"
          ? t("operator:agenda.minutes", { count: planned })
          : t("operator:agenda.used", { used: duration(usedSeconds), planned })}
      </span>
      <small>{status === "coming" ? t("operator:agenda.about", { time }) : time}</small>
    </span>
  );
}
