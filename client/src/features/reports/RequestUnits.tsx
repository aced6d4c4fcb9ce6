import type { RequestView } from "@diemcau/shared/protocol/reports";
import { isOwed } from "@diemcau/shared/rules/reports";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor, Button, Checkbox, Group, Table, Text } from "@mantine/core";
import { IconBellRinging } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CellBadge } from "./CellBadge.tsx";
import styles from "./RequestTable.module.css";

interface Props {
  view: RequestView;
  /** Absent for whoever only reads. */
  onRemind: ((unitIds: string[]) => void) | null;
}

const columns = ["unit", "state", "at", "reminded"] as const;

/** How every unit stands with one request. */
export function RequestUnits({ view: { request, units }, onRemind }: Props) {
  const { t } = useTranslation();
  const [owedOnly, setOwedOnly] = useState(false);
  const { timeZone } = request;
  const owed = units.filter(({ cell }) => isOwed(cell));
  const remind = request.closedAt === null ? onRemind : null;
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Checkbox
          label={t("reports:request.lateOnly")}
          checked={owedOnly}
          onChange={({ currentTarget }) => setOwedOnly(currentTarget.checked)}
        />
        {remind && owed.length > 0 && (
          <Button variant="default" leftSection={<IconBellRinging size={17} />} onClick={() => remind([])}>
            {t("reports:request.remindAll", { count: owed.length })}
          </Button>
        )}
      </Group>
      <div className={styles.box}>
        <Table highlightOnHover verticalSpacing="xs" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column}>{t(`reports:request.column.${column}`)}</Table.Th>
              ))}
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(owedOnly ? owed : units).map(({ unit, cell, remindedAt, reminders }) => (
              <Table.Tr key={unit.id}>
                <Table.Td>
                  <Anchor component={Link} to={`/bao-cao/${request.id}/don-vi/${unit.id}`}>
                    {unit.name}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <CellBadge cell={cell} />
                </Table.Td>
                <Table.Td>{cell.at && `${clockTime(cell.at, timeZone)}, ${shortDate(cell.at, timeZone)}`}</Table.Td>
                <Table.Td>
                  {remindedAt && (
                    <Text size="sm" c="dimmed">
                      {t("reports:request.times", { count: reminders, date: shortDate(remindedAt, timeZone) })}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  {remind && isOwed(cell) && (
                    <Button variant="subtle" size="compact-sm" onClick={() => remind([unit.id])}>
                      {t("reports:request.remind")}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </>
  );
}
