import type { PointEntry } from "@diemcau/shared/rules/state";
import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type PointAct, PointRow } from "./PointRow.tsx";
import styles from "./PointTable.module.css";

interface Props {
  points: readonly PointEntry[];
  mayPair: boolean;
  mayChange: boolean;
  /** Stays the same function between renders, so that a commit draws only the rows that it changed. */
  onAct: (act: PointAct, point: PointEntry) => void;
}

/** Points as a table: room, unit, who to call, how many are expected, and what is paired there. */
export function PointTable({ points, ...row }: Props) {
  const { t } = useTranslation();
  const columns = ["name", "unit", "technician", "phone", "expectedShort", "devices"] as const;
  return (
    <div className={styles.box}>
      <Table highlightOnHover verticalSpacing={6} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} className={column === "expectedShort" ? styles.number : undefined}>
                {t(`office:points.${column}`)}
              </Table.Th>
            ))}
            <Table.Th aria-label={t("office:points.tools")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map((point) => (
            <PointRow key={point.id} point={point} {...row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
