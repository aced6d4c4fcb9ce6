import { clockTime, duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import type { AgendaRow as Row } from "../../features/agendaRun/agendaRun.ts";
import looks from "./AgendaPart.module.css";

/** One item: when, what and by whom, and the time it takes or took. */
export function AgendaRow({ row, number, timeZone }: { row: Row; number: number; timeZone: string }) {
  const { t } = useTranslation();
  const { item, status, usedSeconds, startsAt, tone } = row;
  const planned = item.plannedMinutes;
  return (
    <li
      className={looks.row}
      data-status={status}
      data-tone={tone}
      aria-current={status === "open" ? "step" : undefined}
    >
      <time>{clockTime(new Date(startsAt).toISOString(), timeZone)}</time>
      <span className={looks.what}>
        <strong>
          {number}. {item.title}
        </strong>
        {item.person && <small>{item.person.name}</small>}
      </span>
      <span className={looks.used}>
        {status === "coming"
          ? t("operator:agenda.minutes", { count: planned })
          : t("operator:agenda.used", {
              used: status === "open" ? duration(usedSeconds) : Math.round(usedSeconds / 60),
              planned,
            })}
      </span>
    </li>
  );
}
