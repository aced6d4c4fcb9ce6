import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { Paper } from "@diemcau/shared/model/paper";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AgendaRow } from "./AgendaRow.tsx";
import styles from "./AgendaTable.module.css";
import { moveBy, moveOnto } from "./order.ts";
import { scheduleAgenda } from "./schedule.ts";

interface Props {
  conference: ConferenceFacts;
  agenda: readonly AgendaEntry[];
  papers: readonly Paper[];
  /** Absent when the agenda can't be changed by who looks at it. */
  onOrder: ((itemIds: string[]) => void) | null;
  onEdit: ((item: AgendaEntry) => void) | null;
  onRemove: ((item: AgendaEntry) => void) | null;
  onRead: (paper: Paper) => void;
}

/** The items in their order; a row is moved by its handle, its buttons, or Alt with the arrow keys. */
export function AgendaTable({ conference, agenda, papers, onOrder, onEdit, onRemove, onRead }: Props) {
  const { t } = useTranslation();
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [overId, setOverId] = useState<string | null>(null);
  const ids = agenda.map(({ id }) => id);
  const times = new Map(scheduleAgenda(conference.startsAt, agenda).map((time) => [time.itemId, time]));

  function drop() {
    if (draggedId && overId && draggedId !== overId) onOrder?.(moveOnto(ids, draggedId, overId));
    endDrag();
  }
  function endDrag() {
    setDraggedId(null);
    setOverId(null);
  }
  return (
    <ol className={styles.table} aria-label={t("office:tab.chuong-trinh")}>
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
          drag={{
            dragged: draggedId === item.id,
            over: draggedId !== null && draggedId !== item.id && overId === item.id,
            onStart: () => setDraggedId(item.id),
            onOver: () => setOverId(item.id),
            onDrop: drop,
            onEnd: endDrag,
          }}
          onMove={onOrder && ((by) => onOrder(moveBy(ids, item.id, by)))}
          onEdit={onEdit && (() => onEdit(item))}
          onRemove={onRemove && (() => onRemove(item))}
          onRead={onRead}
        />
      ))}
    </ol>
  );
}
