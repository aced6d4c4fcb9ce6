import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Listed } from "./delegateFilter.ts";
import { type DelegateAct, DelegateRow } from "./DelegateRow.tsx";
import styles from "./RollCall.module.css";

interface Props {
  people: Listed[];
  /** Whether the point of each is told, where people of several points stand together. */
  withPoint: boolean;
  mayList: boolean;
  mayMark: boolean;
  onAct: (act: DelegateAct, listed: Listed) => void;
}

/** People of a list with the switch of how they stand. */
export function DelegateTable({ people, withPoint, ...row }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.box}>
      <Table verticalSpacing={6} horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rollCall:page.name")}</Table.Th>
            {withPoint && <Table.Th>{t("rollCall:page.list.point")}</Table.Th>}
            <Table.Th>{t("rollCall:page.stateField")}</Table.Th>
            <Table.Th aria-label={t("rollCall:page.detailTitle")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((listed) => (
            <DelegateRow key={listed.delegate.id} listed={listed} withPoint={withPoint} {...row} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
