import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mayDo } from "../../features/account/useMe.ts";
import { inAttentionOrder } from "../../features/conferences/conferenceOrder.ts";
import { useConferences } from "../../features/conferences/useConferences.ts";
import { ConferenceCard } from "./ConferenceCard.tsx";

/** Conferences with the doors that the person's roles open. */
export function HomeConferences({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { data: conferences, error, refetch } = useConferences();
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h5">
        {t("home:conferences")}
      </Title>
      {!conferences && !error && <Skeleton height={132} />}
      {!conferences && error && (
        <Text>
          {t("common:failed")}{" "}
          <Button size="compact-sm" onClick={() => void refetch()}>
            {t("common:retry")}
          </Button>
        </Text>
      )}
      {conferences?.length === 0 && (
        <Paper withBorder p="lg">
          <Text c="dimmed">{t("home:noConference")}</Text>
          {mayDo(me, "conference.create") && (
            <Button component={Link} to="/van-phong/hoi-nghi/moi" mt="md">
              {t("office:conferences.add")}
            </Button>
          )}
        </Paper>
      )}
      {inAttentionOrder(conferences ?? []).map((conference) => (
        <ConferenceCard key={conference.id} me={me} conference={conference} />
      ))}
    </Stack>
  );
}
