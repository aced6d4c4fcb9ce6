import type { Me } from "@diemcau/shared/protocol/rest";
import { Tabs, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { ConferenceOverview } from "./ConferenceOverview.tsx";
import { MyAssignments } from "./MyAssignments.tsx";

/** What has to be done: a reporter's own units, the staff's every conference. */
export default function AssignmentsScene() {
  return <RequireMe>{(me) => <Assignments me={me} />}</RequireMe>;
}

function Assignments({ me }: { me: Me }) {
  const { t } = useTranslation();
  const reports = me.roles.includes("reporter");
  const follows = mayDo(me, "assignment.read") && mayDo(me, "conference.join");
  return (
    <PageFrame me={me}>
      <Title order={1} size="h3" mb="md">
        {t("assignments:page.title")}
      </Title>
      {!reports && !follows && <Text>{t("assignments:page.notAllowed")}</Text>}
      {reports && !follows && <MyAssignments mayReport />}
      {follows && !reports && <ConferenceOverview />}
      {reports && follows && (
        <Tabs defaultValue="mine" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="mine">{t("assignments:page.mine")}</Tabs.Tab>
            <Tabs.Tab value="conferences">{t("assignments:page.conferences")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="mine">
            <MyAssignments mayReport />
          </Tabs.Panel>
          <Tabs.Panel value="conferences">
            <ConferenceOverview />
          </Tabs.Panel>
        </Tabs>
      )}
    </PageFrame>
  );
}
