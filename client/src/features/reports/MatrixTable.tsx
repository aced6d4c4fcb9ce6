import type { MatrixColumn, ReportCell, ReportMatrix } from "@diemcau/shared/rules/reports";
import { shortDate } from "@diemcau/shared/text/time";
import { type CSSProperties, memo, type MouseEvent, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, useHref, useNavigate } from "react-router";
import { type CellWord, cellLooks, cellWord } from "./cellLook.ts";
import styles from "./MatrixTable.module.css";
import { useRowWindow } from "./useRowWindow.ts";

type CellWords = Record<CellWord | "notAsked", string>;

/** As the style sheet has it, in pixels. */
const rowHeight = 38;

/** Units down, requests across; heads stay in sight, and of many rows those in sight are drawn. */
export function MatrixTable({ columns, rows }: ReportMatrix) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { from, to, above, below } = useRowWindow(box, rows.length, rowHeight);
  const navigate = useNavigate();
  const base = useHref("/bao-cao");
  const words = useMemo<CellWords>(
    () => ({
      missing: t("reports:cell.missing"),
      draft: t("reports:cell.draft"),
      submitted: t("reports:cell.submitted"),
      returned: t("reports:cell.returned"),
      late: t("reports:cell.late"),
      overdue: t("reports:cell.overdue"),
      notAsked: t("reports:matrix.notAsked"),
    }),
    [t],
  );
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a")?.getAttribute("href") : null;
    if (!link?.startsWith(base) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate(`/bao-cao${link.slice(base.length)}`);
  }
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
        <tbody onClick={follow}>
          {above > 0 && <tr aria-hidden="true" style={gap(above)} />}
          {rows.slice(from, to).map((row, place) => (
            <MatrixRow
              key={row.unit.id}
              row={row}
              index={from + place + 2}
              columns={columns}
              words={words}
              base={base}
            />
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
      <span className={styles.foot}>
        <span className={styles.deadline}>{shortDate(request.deadline, request.timeZone)}</span>
        <strong className={styles.count} data-complete={count.submitted === count.asked || undefined}>
          {t("reports:count", { ...count })}
        </strong>
      </span>
    </th>
  );
}

interface RowProps {
  row: ReportMatrix["rows"][number];
  index: number;
  columns: readonly MatrixColumn[];
  words: CellWords;
  base: string;
}

/** Of hundreds of rows each has dozens of places: they are plain links, and the table follows them. */
const MatrixRow = memo(function MatrixRow({ row: { unit, cells }, index, columns, words, base }: RowProps) {
  return (
    <tr aria-rowindex={index}>
      <th scope="row" className={styles.unit} title={unit.name}>
        {unit.name}
      </th>
      {cells.map((cell, column) => {
        const request = columns[column]?.request;
        if (!request) return null;
        const path = `${base}/${request.id}/don-vi/${unit.id}`;
        return <Place key={request.id} cell={cell} path={path} timeZone={request.timeZone} words={words} />;
      })}
    </tr>
  );
});

interface PlaceProps {
  cell: ReportCell | null;
  path: string;
  timeZone: string;
  words: CellWords;
}

function Place({ cell, path, timeZone, words }: PlaceProps) {
  if (!cell)
    return (
      <td className={styles.none} aria-label={words.notAsked}>
        ·
      </td>
    );
  const word = cellWord(cell);
  const { tone, Icon } = cellLooks[word];
  const date = cell.at === null ? null : shortDate(cell.at, timeZone);
  return (
    <td className={styles.place}>
      <a href={path} className={styles[tone]} title={words[word]}>
        <Icon size={15} aria-hidden="true" />
        {date === null ? <span>{words[word]}</span> : <span aria-label={`${words[word]} ${date}`}>{date}</span>}
      </a>
    </td>
  );
}
