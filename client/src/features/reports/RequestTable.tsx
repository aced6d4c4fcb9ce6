import type { RequestLine } from "@diemcau/shared/protocol/reports";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RequestBadge } from "./RequestBadge.tsx";
import styles from "./RequestTable.module.css";

const columns = ["title", "kind", "deadline", "count", "state"] as const;

/** All requests, the latest deadline first, with "63/63" counted from what came in. */
export function RequestTable({ lines }: { lines: readonly RequestLine[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.box}>
      <Table highlightOnHover verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column} className={styles[column]}>
                {t(`reports:list.column.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ request, count }) => (
            <Table.Tr key={request.id}>
              <Table.Td>
                <Anchor component={Link} to={`/bao-cao/${request.id}`} fw={600}>
                  {request.title}
                </Anchor>
                {request.conferenceTitle && (
                  <Text size="sm" c="dimmed">
                    {request.conferenceTitle}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{t(`reports:kind.${request.kind}`)}</Table.Td>
              <Table.Td className={styles.deadline}>
                {clockTime(request.deadline, request.timeZone)}
                <br />
                {shortDate(request.deadline, request.timeZone)}
              </Table.Td>
              <Table.Td className={styles.count}>{t("reports:count", { ...count })}</Table.Td>
              <Table.Td>
                <RequestBadge closedAt={request.closedAt} count={count} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
