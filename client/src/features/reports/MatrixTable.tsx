import type { MatrixColumn, ReportCell, ReportMatrix } from "@diemcau/shared/rules/reports";
import { shortDate } from "@diemcau/shared/text/time";
import { type CSSProperties, memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { cellLooks, cellWord } from "./cellLook.ts";
import styles from "./MatrixTable.module.css";
import { useRowWindow } from "./useRowWindow.ts";

/** As the style sheet has it, in pixels. */
const rowHeight = 38;

/** Units down, requests across; heads stay in sight, and of many rows those in sight are drawn. */
export function MatrixTable({ columns, rows }: ReportMatrix) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { from, to, above, below } = useRowWindow(box, rows.length, rowHeight);
  const gap = (height: number): CSSProperties => ({ height });
  return (
    <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={t("reports:matrix.caption")}>
      <table className={styles.table} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t("reports:matrix.unit")}
            </th>
            {columns.map((column) => (
              <ColumnHead key={column.request.id} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true" style={gap(above)} />}
          {rows.slice(from, to).map((row, place) => (
            <MatrixRow key={row.unit.id} row={row} index={from + place + 2} columns={columns} />
          ))}
          {below > 0 && <tr aria-hidden="true" style={gap(below)} />}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ request, count }: MatrixColumn) {
  const { t } = useTranslation();
  return (
    <th scope="col" className={styles.head}>
      <Link to={`/bao-cao/${request.id}`} title={request.title} className={styles.title}>
        {request.title}
      </Link>
      <span className={styles.deadline}>{shortDate(request.deadline, request.timeZone)}</span>
      <strong className={styles.count} data-complete={count.submitted === count.asked || undefined}>
        {t("reports:count", { ...count })}
      </strong>
    </th>
  );
}

interface RowProps {
  row: ReportMatrix["rows"][number];
  index: number;
  columns: readonly MatrixColumn[];
}

const MatrixRow = memo(function MatrixRow({ row: { unit, cells }, index, columns }: RowProps) {
  return (
    <tr aria-rowindex={index}>
      <th scope="row" className={styles.unit} title={unit.name}>
        {unit.name}
      </th>
      {cells.map((cell, column) => {
        const request = columns[column]?.request;
        return request && <Place key={request.id} cell={cell} request={request} unitId={unit.id} />;
      })}
    </tr>
  );
});

interface PlaceProps {
  cell: ReportCell | null;
  request: MatrixColumn["request"];
  unitId: string;
}

function Place({ cell, request, unitId }: PlaceProps) {
  const { t } = useTranslation();
  if (!cell)
    return (
      <td className={styles.none} aria-label={t("reports:matrix.notAsked")}>
        ·
      </td>
    );
  const word = cellWord(cell);
  const { tone, Icon } = cellLooks[word];
  return (
    <td className={styles.place}>
      <Link to={`/bao-cao/${request.id}/don-vi/${unitId}`} className={styles[tone]} title={t(`reports:cell.${word}`)}>
        <Icon size={15} aria-hidden="true" />
        {cell.at === null ? (
          <span>{t(`reports:cell.${word}`)}</span>
        ) : (
          <span aria-label={`${t(`reports:cell.${word}`)} ${shortDate(cell.at, request.timeZone)}`}>
            {shortDate(cell.at, request.timeZone)}
          </span>
        )}
      </Link>
    </td>
  );
}
