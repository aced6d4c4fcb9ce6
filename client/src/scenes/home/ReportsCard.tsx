import { isOwed } from "@diemcau/shared/rules/reports";
import { Anchor, Group, Paper, Skeleton, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MyReportList } from "../../features/reports/MyReportList.tsx";
import { useMyReports } from "../../features/reports/useReports.ts";

/** Most that the card shows. */
const shown = 4;

/** What the person's unit has to report; the first thing that a unit's reporter sees. */
export function ReportsCard() {
  const { t } = useTranslation();
  const { data: reports, error } = useMyReports(true);
  const owed = reports?.filter(({ cell, request }) => isOwed(cell) && request.closedAt === null) ?? [];
  const hint = reports?.length === 0 ? t("reports:mine.none") : t("reports:mine.done");
  return (
    <section>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5">
          {owed.length > 0 ? t("reports:mine.owed", { count: owed.length }) : t("reports:mine.title")}
        </Title>
        {reports && reports.length > 0 && (
          <Anchor component={Link} to="/bao-cao" size="sm">
            {t("reports:mine.open")}
          </Anchor>
        )}
      </Group>
      {!reports && (error ? <Text>{t("common:failed")}</Text> : <Skeleton height={72} />)}
      {reports && owed.length === 0 && (
        <Paper withBorder p="md">
          <Text c="dimmed">{hint}</Text>
        </Paper>
      )}
      {owed.length > 0 && <MyReportList reports={owed.slice(0, shown)} />}
    </section>
  );
}
