import { shortDate } from "@diemcau/shared/text/time";
import { Anchor, Button, Paper, Skeleton, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { totalsWord } from "../../features/assignments/partLook.ts";
import { useConferenceAssignments } from "../../features/assignments/useAssignments.ts";

/** What came of every conference, the latest first; each leads to its matrix. */
export function ConferenceOverview() {
  const { t } = useTranslation();
  const { data: conferences, error, refetch } = useConferenceAssignments();
  if (!conferences && error)
    return (
      <Text>
        {t("common:failed")} <Button onClick={() => void refetch()}>{t("common:retry")}</Button>
      </Text>
    );
  if (!conferences) return <Skeleton height={160} />;
  if (conferences.length === 0) return <Text c="dimmed">{t("assignments:page.noneConferences")}</Text>;
  return (
    <Paper withBorder>
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Tbody>
          {conferences.map(
            ({ conferenceId, conferenceTitle, startsAt, timeZone, conclusions, assignments, undecided, totals }) => (
              <Table.Tr key={conferenceId}>
                <Table.Td>
                  <Anchor component={Link} to={`/nhiem-vu/${conferenceId}`} fw={600}>
                    {conferenceTitle}
                  </Anchor>
                  <Text size="sm" c="dimmed">
                    {shortDate(startsAt, timeZone)} · {t("assignments:page.open", { conclusions, assignments })}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: "nowrap" }}>
                  {totals.parts > 0 && (
                    <Text fw={600} {...(totals.late > 0 ? { c: "onAir" } : {})}>
                      {t(totalsWord(totals), { ...totals })}
                    </Text>
                  )}
                  {undecided > 0 && (
                    <Text size="sm" c="var(--dc-warning)">
                      {t("assignments:conclusion.undecided", { count: undecided })}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
