import type { SheetColumn } from "@diemcau/shared/rules/rollCallColumns";
import type { SheetFault, SheetRow } from "@diemcau/shared/rules/rollCallSheet";
import { findPoint } from "@diemcau/shared/rules/state";
import { ScrollArea, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/index.ts";
import { faultText } from "../forms/faults.ts";
import { useConference } from "../session/useConference.ts";
import styles from "./RollCall.module.css";

/** So many lines are drawn; a longer list is told by its number, its faulty lines can be looked at alone. */
const drawn = 300;

/** The lines of a sheet, with what is wrong in each. */
export function PreviewTable({ rows, columns }: { rows: SheetRow[]; columns: SheetColumn[] }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const told = (["name", "title", "unit"] as const).filter((column) => columns.includes(column));
  return (
    <ScrollArea.Autosize mah={380} type="auto" className={styles.box}>
      <Table verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("rollCall:import.line")}</Table.Th>
            <Table.Th>{t("rollCall:import.point")}</Table.Th>
            {told.map((column) => (
              <Table.Th key={column}>{t(`rollCall:import.column.${column}`)}</Table.Th>
            ))}
            <Table.Th>{t("rollCall:import.faults")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, drawn).map((row) => (
            <Table.Tr key={row.line} className={row.faults.length > 0 ? styles.faulty : undefined}>
              <Table.Td>{row.line}</Table.Td>
              <Table.Td>{(row.pointId && findPoint(state, row.pointId)?.name) || row.pointText}</Table.Td>
              {told.map((column) => (
                <Table.Td key={column} style={{ overflowWrap: "anywhere" }}>
                  {row.delegate[column]}
                </Table.Td>
              ))}
              <Table.Td>
                {row.faults.length === 0 ? t("rollCall:import.fine") : <Faults faults={row.faults} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length > drawn && (
        <Text size="sm" p="xs" c="dimmed">
          {t("rollCall:import.more", { count: rows.length - drawn })}
        </Text>
      )}
    </ScrollArea.Autosize>
  );
}

function Faults({ faults }: { faults: SheetFault[] }) {
  const { t } = useTranslation();
  return faults.map(({ column, code }) => (
    <span key={column + code} className={styles.fault}>
      {t(`rollCall:import.column.${column}`)}:{" "}
      {faultText({ path: column, code }, currentLanguage(), t("directory:form.otherFault"))}{" "}
    </span>
  ));
}
