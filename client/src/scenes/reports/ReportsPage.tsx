import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Skeleton, Tabs, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { mayDo } from "../../features/account/useMe.ts";
import { MatrixPanel } from "../../features/reports/MatrixPanel.tsx";
import { MyReportList } from "../../features/reports/MyReportList.tsx";
import { RequestTable } from "../../features/reports/RequestTable.tsx";
import { followsAll, reportsFor } from "../../features/reports/standing.ts";
import { useMyReports, useRequests } from "../../features/reports/useReports.ts";
import { PageHead } from "../office/PageHead.tsx";

/** Requests and the matrix for those who follow them; what their unit owes for reporters. */
export function ReportsPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const follows = followsAll(me);
  const tabs = [...(follows ? (["list", "matrix"] as const) : []), ...(reportsFor(me) ? (["mine"] as const) : [])];
  const tab = tabs.find((one) => one === search.get("xem")) ?? tabs[0] ?? "mine";
  return (
    <>
      <PageHead title={t("reports:title")} lead={follows ? t("reports:lead") : undefined}>
        {mayDo(me, "report.ask") && (
          <Button component={Link} to="/bao-cao/moi" leftSection={<IconPlus size={17} />}>
            {t("reports:list.add")}
          </Button>
        )}
      </PageHead>
      <Tabs
        value={tab}
        onChange={(value) => setSearch(value === tabs[0] ? {} : { xem: value ?? "" })}
        keepMounted={false}
      >
        {tabs.length > 1 && (
          <Tabs.List mb="md">
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`reports:tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        <Tabs.Panel value="list">
          <RequestList />
        </Tabs.Panel>
        <Tabs.Panel value="matrix">
          <MatrixPanel />
        </Tabs.Panel>
        <Tabs.Panel value="mine">
          <Mine />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function RequestList() {
  const { t } = useTranslation();
  const { data: lines, error } = useRequests();
  if (!lines) return error ? <Text>{t("common:failed")}</Text> : <Skeleton height={240} />;
  if (lines.length === 0) return <Text c="dimmed">{t("reports:list.none")}</Text>;
  return <RequestTable lines={lines} />;
}

function Mine() {
  const { t } = useTranslation();
  const { data: reports, error } = useMyReports(true);
  if (!reports) return error ? <Text>{t("common:failed")}</Text> : <Skeleton height={240} />;
  if (reports.length === 0) return <Text c="dimmed">{t("reports:mine.none")}</Text>;
  return <MyReportList reports={reports} />;
}
