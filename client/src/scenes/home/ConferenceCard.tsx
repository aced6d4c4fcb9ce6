import type { ConferenceSummary, Me } from "@diemcau/shared/protocol/rest";
import { shortDate } from "@diemcau/shared/text/time";
import { Badge, Button, Group, Paper, Text, Title } from "@mantine/core";
import {
  IconChecklist,
  IconClipboardText,
  IconDeviceTv,
  IconFiles,
  IconGavel,
  IconListDetails,
  IconNews,
  IconNotes,
  IconWorldUpload,
  IconWorldWww,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { DayBlock } from "../../features/conferences/DayBlock.tsx";
import { type Door, doorsOf } from "../../features/conferences/doors.ts";
import { RehearsalButtons } from "../../features/rehearsal/RehearsalButtons.tsx";
import { StatusBadge } from "../../features/conferences/StatusBadge.tsx";
import { timeOfDay } from "../../features/conferences/timeOfDay.ts";

const icons = {
  chair: IconGavel,
  operate: IconDeviceTv,
  secretary: IconNotes,
  minutes: IconClipboardText,
  documents: IconFiles,
  writeUp: IconNews,
  publication: IconWorldUpload,
  prepare: IconListDetails,
  assignments: IconChecklist,
} satisfies Record<Door, typeof IconNews>;

/** One conference: when and where, how far it is, and what this person can open. The first door is the main one. */
export function ConferenceCard({ me, conference }: { me: Me; conference: ConferenceSummary }) {
  const { t } = useTranslation();
  const { startsAt, timeZone } = conference;
  const doors = doorsOf(me, conference);
  const facts = [
    t("home:at", { time: timeOfDay(startsAt, timeZone), date: shortDate(startsAt, timeZone) }),
    conference.place,
    t("home:points", { count: conference.points }),
  ];
  return (
    <Paper withBorder p="md" component="article">
      <Group align="flex-start" wrap="nowrap" gap="md">
        <DayBlock at={startsAt} timeZone={timeZone} />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Group justify="space-between" align="flex-start" gap="xs" mb={4}>
            <Title order={3} size="h5" flex={1} miw={200}>
              {conference.title}
            </Title>
            {conference.secrecy !== "open" && (
              <Badge color="gray" variant="outline" size="lg" tt="none">
                {t(`office:secrecy.${conference.secrecy}`)}
              </Badge>
            )}
            <StatusBadge status={conference.status} />
          </Group>
          <Text size="sm" c="dimmed">
            {facts.join(" · ")}
          </Text>
          <Group gap="xs" mt={doors.length > 0 || conference.writeUpSlug ? "md" : 0}>
            {doors.map(({ door, path }, index) => {
              const Icon = icons[door];
              return (
                <Button
                  key={door}
                  component={Link}
                  to={path}
                  size="sm"
                  variant={index === 0 ? "filled" : "default"}
                  leftSection={<Icon size={17} />}
                >
                  {t(`home:door.${door}`)}
                </Button>
              );
            })}
            <RehearsalButtons me={me} conference={conference} />
            {conference.writeUpSlug && (
              <Button
                component="a"
                href={`/tin-bai/${conference.writeUpSlug}`}
                size="sm"
                variant="subtle"
                leftSection={<IconWorldWww size={17} />}
              >
                {t("home:published")}
              </Button>
            )}
          </Group>
        </div>
      </Group>
    </Paper>
  );
}
