import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../directing/Panel.tsx";
import { useAgendaOrder } from "../agenda/useAgendaOrder.ts";
import { moveBy } from "../ordering/order.ts";
import { SortableList } from "../ordering/SortableList.tsx";
import { useConference, useMay, useServerNow } from "../session/useConference.ts";
import styles from "./Agenda.module.css";
import { AgendaActions } from "./AgendaActions.tsx";
import { AgendaLine } from "./AgendaLine.tsx";
import { agendaRun, delayMinutes } from "./agendaRun.ts";

/** CHƯƠNG TRÌNH: every item with its planned and used time, and what moves the agenda on. */
export function AgendaPanel() {
  const { t } = useTranslation();
  const { state } = useConference();
  const now = useServerNow(1000);
  const list = useRef<HTMLOListElement>(null);
  const running = state.status === "running";
  const startsAt = Date.parse(state.conference?.startsAt ?? "") || now;
  const { agenda, order } = useAgendaOrder();
  const rows = agendaRun(agenda, startsAt, now, running);
  const ids = agenda.map(({ id }) => id);
  const mayOrder = useMay("agenda.order") && state.status !== "ended";
  const move = (id: string, by: -1 | 1) => order(moveBy(ids, id, by));

  useEffect(() => {
    if (state.currentItemId !== null)
      list.current?.querySelector("[data-status=open]")?.scrollIntoView({ block: "nearest" });
  }, [state.currentItemId]);

  return (
    <Panel
      heading={t("operator:agenda.heading")}
      region="agenda"
      aside={state.status === "planned" || rows.length === 0 ? null : <Delay minutes={delayMinutes(rows)} />}
    >
      {rows.length === 0 ? (
        <p className={styles.empty}>{t("operator:agenda.empty")}</p>
      ) : (
        <ol className={styles.list} ref={list}>
          <SortableList ids={ids} onOrder={mayOrder ? order : null}>
            {rows.map((row, index) => (
              <AgendaLine key={row.item.id} row={row} number={index + 1} onMove={mayOrder ? move : null} />
            ))}
          </SortableList>
        </ol>
      )}
      <AgendaActions />
    </Panel>
  );
}

function Delay({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  if (minutes === 0) return <span className={styles.delay}>{t("operator:agenda.onTime")}</span>;
  const key = minutes > 0 ? "operator:agenda.late" : "operator:agenda.early";
  return (
    <span className={styles.delay} data-late={minutes > 0}>
      {t(key, { minutes: Math.abs(minutes) })}
    </span>
  );
}
