import type { Me } from "@diemcau/shared/protocol/rest";
import { dayOf } from "@diemcau/shared/text/time";
import { Alert, Anchor, Button, Skeleton, Stack, Tabs, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { errorText } from "@diemcau/shared/protocol/errors";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { assignmentNumbers, inConclusionOrder } from "../../features/assignments/assignmentNumbers.ts";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { ConclusionAssignments } from "./ConclusionAssignments.tsx";
import { MatrixPart } from "./MatrixPart.tsx";

/** What came of one conference: the matrix of units and assignments, and each conclusion with its own. */
export default function ConferenceAssignmentsScene() {
  const { conferenceId = "" } = useParams();
  return (
    <RequireMe>
      {(me) => (
        <ConferenceProvider conferenceId={conferenceId} as="person">
          <ConferenceAssignments me={me} />
        </ConferenceProvider>
      )}
    </RequireMe>
  );
}

function ConferenceAssignments({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { state, link, refusal } = useConference();
  const { conference } = state;
  return (
    <PageFrame me={me}>
      <Anchor component={Link} to="/nhiem-vu" size="sm">
        {t("assignments:matrix.back")}
      </Anchor>
      {link === "refused" && refusal ? (
        <Stack align="flex-start" mt="md">
          <Text>{errorText(refusal, currentLanguage())}</Text>
          <Button component={Link} to="/" variant="default">
            {t("common:home")}
          </Button>
        </Stack>
      ) : (
        <>
          <Title order={1} size="h3" mb="sm">
            {conference?.title ?? t("assignments:page.title")}
          </Title>
          {link === "lost" && (
            <Alert color="gray" mb="md">
              {t("common:link.lost")}
            </Alert>
          )}
          {conference ? <Parts timeZone={conference.timeZone} /> : <Skeleton height={320} />}
        </>
      )}
    </PageFrame>
  );
}

function Parts({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const assignments = inConclusionOrder(state.assignments, state.conclusions);
  const numbers = assignmentNumbers(assignments, state.conclusions);
  const today = dayOf(new Date(session.now()).toISOString(), timeZone);
  const shared = { assignments, numbers, today, timeZone };
  return (
    <Tabs defaultValue={assignments.length > 0 ? "matrix" : "conclusions"} keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="matrix">{t("assignments:matrix.tabs.matrix")}</Tabs.Tab>
        <Tabs.Tab value="conclusions">{t("assignments:matrix.tabs.conclusions")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="matrix">
        <MatrixPart {...shared} />
      </Tabs.Panel>
      <Tabs.Panel value="conclusions">
        <ConclusionAssignments {...shared} />
      </Tabs.Panel>
    </Tabs>
  );
}
