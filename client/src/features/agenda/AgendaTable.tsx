import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { Paper } from "@diemcau/shared/model/paper";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { AgendaRow } from "./AgendaRow.tsx";
import styles from "./AgendaTable.module.css";
import { moveBy } from "../ordering/order.ts";
import { SortableList } from "../ordering/SortableList.tsx";
import { scheduleAgenda } from "./schedule.ts";

interface Props {
  conference: ConferenceFacts;
  agenda: readonly AgendaEntry[];
  papers: readonly Paper[];
  /** Absent when the agenda can't be changed by who looks at it. */
  onOrder: ((itemIds: string[]) => void) | null;
  onEdit: ((item: AgendaEntry) => void) | null;
  onRemove: ((item: AgendaEntry) => void) | null;
}

/** The items in their order; a row is moved by its handle, its buttons, or Alt with the arrow keys. */
export function AgendaTable({ conference, agenda, papers, onOrder, onEdit, onRemove }: Props) {
  const { t } = useTranslation();
  const ids = agenda.map(({ id }) => id);
  const times = new Map(scheduleAgenda(conference.startsAt, agenda).map((time) => [time.itemId, time]));

  return (
    <ol className={styles.table} aria-label={t("office:tab.chuong-trinh")}>
      <SortableList ids={ids} onOrder={onOrder}>
        {agenda.map((item, index) => (
          <AgendaRow
            key={item.id}
            item={item}
            number={index + 1}
            time={times.get(item.id) ?? null}
            timeZone={conference.timeZone}
            paper={papers.find(({ itemId }) => itemId === item.id) ?? null}
            first={index === 0}
            last={index === agenda.length - 1}
            onMove={onOrder && ((by) => onOrder(moveBy(ids, item.id, by)))}
            onEdit={onEdit && (() => onEdit(item))}
            onRemove={onRemove && (() => onRemove(item))}
          />
        ))}
      </SortableList>
    </ol>
  );
}
