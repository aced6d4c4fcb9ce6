import type { Paper } from "@diemcau/shared/model/paper";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";
import { Badge } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSortableRow } from "../ordering/useSortableRow.ts";
import { AgendaRowTools } from "./AgendaRowTools.tsx";
import styles from "./AgendaTable.module.css";
import { PaperCell } from "./PaperCell.tsx";
import { whoText } from "./whoText.ts";
import type { ScheduledItem } from "./schedule.ts";

interface Props {
  item: AgendaEntry;
  number: number;
  time: ScheduledItem | null;
  timeZone: string;
  paper: Paper | null;
  first: boolean;
  last: boolean;
  onMove: ((by: -1 | 1) => void) | null;
  onEdit: (() => void) | null;
  onRemove: (() => void) | null;
}

/** One item: its place, its time, what it is, who has it, its paper, and what can be done. */
export function AgendaRow({ item, number, time, timeZone, paper, first, last, ...acts }: Props) {
  const { t } = useTranslation();
  const { onMove, onEdit, onRemove } = acts;
  const { row, handle } = useSortableRow(item.id);
  const who = whoText(item);
  const state = item.closedAt ? "closed" : item.openedAt ? "open" : undefined;

  function moveByKey(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove?.(event.key === "ArrowUp" ? -1 : 1);
  }
  return (
    <li className={styles.row} {...row} onKeyDown={moveByKey}>
      {onMove ? (
        <span className={styles.grip} {...handle} title={t("office:agenda.drag")}>
          <IconGripVertical size={18} aria-hidden="true" />
        </span>
      ) : (
        <span />
      )}
      <span className={styles.number}>{number}</span>
      <span className={styles.time} data-actual={time?.actual || undefined}>
        {time && clockTime(time.startsAt, timeZone)}
      </span>
      <span className={styles.kind}>{t(`office:kind.${item.kind}`)}</span>
      <div className={styles.what}>
        <span className={styles.title}>{item.title}</span>
        {state && (
          <Badge size="sm" tt="none" variant="light" color={state === "open" ? "onAir" : "gray"}>
            {t(`office:agenda.${state}`)}
          </Badge>
        )}
        {item.internal && (
          <Badge size="sm" tt="none" variant="outline" color="gray">
            {t("office:agenda.internal")}
          </Badge>
        )}
        {who && <span className={styles.who}>{who}</span>}
      </div>
      <span className={styles.minutes}>{t("office:agenda.minutes", { minutes: item.plannedMinutes })}</span>
      <PaperCell item={item} paper={paper} />
      {onMove && onEdit && onRemove ? (
        <AgendaRowTools
          title={item.title}
          first={first}
          last={last}
          onMove={onMove}
          onEdit={onEdit}
          onRemove={onRemove}
        />
      ) : (
        <span />
      )}
    </li>
  );
}
