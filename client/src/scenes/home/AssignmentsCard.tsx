import type { Me } from "@diemcau/shared/protocol/rest";
import { Group, Paper, Skeleton, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mayDo } from "../../features/account/useMe.ts";
import { useConferenceAssignments, useMyAssignments } from "../../features/assignments/useAssignments.ts";
import { StateBadge } from "../../features/forms/StateBadge.tsx";
import styles from "./SideCard.module.css";

/** What has to be done: of the own units for a reporter, of all conferences for their staff. Nothing for others. */
export function AssignmentsCard({ me }: { me: Me }) {
  const { t } = useTranslation();
  const reports = me.roles.includes("reporter");
  const follows = !reports && mayDo(me, "assignment.read");
  const { data: mine, error: mineError } = useMyAssignments(reports);
  const { data: conferences, error } = useConferenceAssignments(follows);
  if (!reports && !follows) return null;
  const known = reports ? mine : conferences;
  const failed = reports ? mineError : error;
  const late = reports
    ? (mine ?? []).filter(({ part }) => part.state === "late").length
    : (conferences ?? []).reduce((sum, { totals }) => sum + totals.late, 0);
  const open = reports
    ? (mine ?? []).filter(({ part }) => part.state !== "done").length
    : (conferences ?? []).reduce((sum, { totals }) => sum + totals.parts - totals.done, 0);
  return (
    <Paper withBorder p="md" component={Link} to="/nhiem-vu" className={styles.link}>
      <Title order={2} size="h5" mb="xs">
        {reports ? t("assignments:page.card", { count: open }) : t("assignments:page.cardOffice")}
      </Title>
      {!known && !failed && <Skeleton height={24} />}
      {!known && failed && <Text size="sm">{t("common:failed")}</Text>}
      {known && open === 0 && (
        <Text size="sm" c="dimmed">
          {t("assignments:page.cardNone")}
        </Text>
      )}
      <Group gap="xs">
        {late > 0 && (
          <StateBadge tone="alarm" sign="!">
            {t("assignments:page.counts.late", { count: late })}
          </StateBadge>
        )}
        {open > 0 && (
          <StateBadge tone="todo" sign="○">
            {t("assignments:page.counts.open", { count: open })}
          </StateBadge>
        )}
      </Group>
    </Paper>
  );
}
