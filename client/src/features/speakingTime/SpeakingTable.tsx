import { type SpeakingRow, speakingTotal } from "@diemcau/shared/rules/speakingStatistics";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import styles from "./SpeakingTable.module.css";

interface Props {
  rows: readonly SpeakingRow[];
  heading: string;
  nameOf: (row: SpeakingRow) => string;
}

/** A row a group: its numbers, and a bar of the used time with a mark at what was planned. */
export function SpeakingTable({ rows, heading, nameOf }: Props) {
  const { t } = useTranslation();
  const longest = Math.max(1, ...rows.map((row) => Math.max(row.usedSeconds, row.plannedSeconds)));
  const total = speakingTotal(rows);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col" className={styles.number}>
              {t("floor:statistics.turns")}
            </th>
            <th scope="col" className={styles.number}>
              {t("floor:statistics.planned")}
            </th>
            <th scope="col" className={styles.number}>
              {t("floor:statistics.used")}
            </th>
            <th scope="col" className={styles.chart}>
              {t("floor:statistics.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {nameOf(row)}
                {row.detail && <small>{row.detail}</small>}
              </th>
              <td className={styles.number}>{row.turns}</td>
              <td className={styles.number}>{duration(row.plannedSeconds)}</td>
              <td className={styles.number} data-over={isOver(row)}>
                {duration(row.usedSeconds)}
              </td>
              <td className={styles.chart}>
                <Bar
                  row={row}
                  longest={longest}
                  share={total.usedSeconds > 0 ? row.usedSeconds / total.usedSeconds : 0}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("floor:statistics.total")}</th>
            <td className={styles.number}>{total.turns}</td>
            <td className={styles.number}>{duration(total.plannedSeconds)}</td>
            <td className={styles.number}>{duration(total.usedSeconds)}</td>
            <td className={styles.chart} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Bar({ row, longest, share }: { row: SpeakingRow; longest: number; share: number }) {
  const { t } = useTranslation();
  const width = (seconds: number) => `${(100 * seconds) / longest}%`;
  const label = t("floor:statistics.bar", {
    used: duration(row.usedSeconds),
    planned: duration(row.plannedSeconds),
  });
  return (
    <div className={styles.line}>
      <svg className={styles.bar} role="img" aria-label={label}>
        <title>{label}</title>
        <rect className={styles.planned} width={width(row.plannedSeconds)} height="100%" rx="2" />
        <rect
          className={styles.used}
          data-over={isOver(row)}
          y="25%"
          width={width(row.usedSeconds)}
          height="50%"
          rx="2"
        />
      </svg>
      <span>{Math.round(100 * share)} %</span>
    </div>
  );
}

function isOver({ plannedSeconds, usedSeconds }: SpeakingRow): boolean {
  return plannedSeconds > 0 && usedSeconds > plannedSeconds;
}
