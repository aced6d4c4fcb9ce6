import type { Me } from "@diemcau/shared/protocol/rest";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor, Button, Skeleton, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mayDo } from "../../features/account/useMe.ts";
import { ImportDossier } from "../../features/dossier/ImportDossier.tsx";
import { inAttentionOrder } from "../../features/conferences/conferenceOrder.ts";
import { StatusBadge } from "../../features/conferences/StatusBadge.tsx";
import { useConferences } from "../../features/conferences/useConferences.ts";
import styles from "./ConferencesPage.module.css";
import { PageHead } from "./PageHead.tsx";

/** All conferences, those that ask for attention first. */
export function ConferencesPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { data: conferences, error } = useConferences();
  const columns = ["title", "start", "place", "points", "secrecy", "status"] as const;
  return (
    <>
      <PageHead title={t("office:conferences.title")} lead={t("office:conferences.lead")}>
        {mayDo(me, "dossier.import") && <ImportDossier />}
        {mayDo(me, "conference.create") && (
          <Button component={Link} to="/van-phong/hoi-nghi/moi">
            {t("office:conferences.add")}
          </Button>
        )}
      </PageHead>
      {!conferences && (error ? <Text>{t("common:failed")}</Text> : <Skeleton height={240} />)}
      {conferences?.length === 0 && <Text c="dimmed">{t("office:conferences.none")}</Text>}
      {conferences && conferences.length > 0 && (
        <div className={styles.box}>
          <Table highlightOnHover verticalSpacing="sm" horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} className={styles[column]}>
                    {t(`office:conferences.column.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {inAttentionOrder(conferences).map((conference) => (
                <Table.Tr key={conference.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/van-phong/hoi-nghi/${conference.id}`} fw={600}>
                      {conference.title}
                    </Anchor>
                  </Table.Td>
                  <Table.Td className={styles.start}>
                    {clockTime(conference.startsAt, conference.timeZone)}
                    <br />
                    {shortDate(conference.startsAt, conference.timeZone)}
                  </Table.Td>
                  <Table.Td>{conference.place}</Table.Td>
                  <Table.Td className={styles.points}>{conference.points}</Table.Td>
                  <Table.Td>{t(`office:secrecy.${conference.secrecy}`)}</Table.Td>
                  <Table.Td>
                    <StatusBadge status={conference.status} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </>
  );
}
