import type { AgendaItemInput } from "@diemcau/shared/model/agenda";
import { Button, Group, Paper, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EarlierAssignments } from "../assignments/EarlierAssignments.tsx";
import { itemOf, itemOfAll } from "../assignments/earlierItems.ts";
import { useEarlierAssignments } from "../assignments/useAssignments.ts";
import { useCommand, useConference } from "../session/useConference.ts";

/** Open assignments of earlier conferences, below the agenda: one click has them reported on in this one. */
export function OpenAssignments({ conferenceId }: { conferenceId: string }) {
  const { t } = useTranslation();
  const { agenda } = useConference().state;
  const command = useCommand();
  const { data: earlier = [] } = useEarlierAssignments(conferenceId);
  if (earlier.length === 0) return null;
  const isOnAgenda = ({ title }: AgendaItemInput) => agenda.some((item) => item.title === title);
  const button = (label: string, item: AgendaItemInput) =>
    isOnAgenda(item) ? (
      <Text size="sm" c="dimmed">
        ✓ {t("assignments:earlier.added")}
      </Text>
    ) : (
      <Button size="compact-sm" variant="default" onClick={() => void command("agenda.add", item)}>
        {label}
      </Button>
    );
  return (
    <Paper withBorder p="md" mt="md" component="section" aria-labelledby="nhiem-vu-con-mo">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h5" id="nhiem-vu-con-mo">
          {t("assignments:earlier.title", { count: earlier.length })}
        </Title>
        {earlier.length > 1 && button(t("assignments:earlier.addAll"), itemOfAll(earlier, t))}
      </Group>
      <EarlierAssignments earlier={earlier} action={(one) => button(t("assignments:earlier.add"), itemOf(one, t))} />
    </Paper>
  );
}
