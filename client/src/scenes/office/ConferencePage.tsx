import { errorText } from "@diemcau/shared/protocol/errors";
import type { Me } from "@diemcau/shared/protocol/rest";
import { paperCount, paperDues } from "@diemcau/shared/rules/paperDues";
import { Alert, Anchor, Button, Skeleton, Stack, Tabs, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { currentLanguage } from "../../i18n/index.ts";
import { AgendaEditor } from "../../features/agenda/AgendaEditor.tsx";
import { ConferenceEditor } from "../../features/conferences/ConferenceEditor.tsx";
import { doorsOf } from "../../features/conferences/doors.ts";
import { PointsEditor } from "../../features/conferences/PointsEditor.tsx";
import { StatusBadge } from "../../features/conferences/StatusBadge.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { ExportLink } from "../../features/dossier/ExportLink.tsx";
import { PaperCallTab } from "../../features/papers/call/PaperCallTab.tsx";
import { OfRehearsal } from "../../features/rehearsal/OfRehearsal.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { PageHead } from "./PageHead.tsx";

const tabs = ["thong-tin", "chuong-trinh", "diem-cau", "tham-luan"] as const;
type Tab = (typeof tabs)[number];

/** One conference as the office prepares it: facts, agenda, points; live, so that two people see each other's changes. */
export function ConferencePage({ me }: { me: Me }) {
  const { conferenceId = "", "*": rest = "" } = useParams();
  const tab = tabs.find((name) => name === rest) ?? "chuong-trinh";
  return (
    <ConferenceProvider conferenceId={conferenceId} as="person">
      <Prepared me={me} tab={tab} />
    </ConferenceProvider>
  );
}

function Prepared({ me, tab }: { me: Me; tab: Tab }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state, link, refusal, session } = useConference();
  const { conference, status } = state;
  if (link === "refused" && refusal)
    return (
      <Stack align="flex-start">
        <Text>{errorText(refusal, currentLanguage())}</Text>
        <Button component={Link} to="/van-phong/hoi-nghi" variant="default">
          {t("office:conferences.back")}
        </Button>
      </Stack>
    );
  if (!conference) return <Skeleton height={360} />;

  const operate = doorsOf(me, { id: conference.id, status, secrecy: conference.secrecy }).find(
    ({ door }) => door === "operate",
  );
  const papers = paperCount(paperDues(state, state.paperCall?.calledAt ?? ""));
  const counts = {
    "thong-tin": "",
    "chuong-trinh": ` (${state.agenda.length})`,
    "diem-cau": ` (${state.points.length})`,
    "tham-luan": state.paperCall ? ` (${papers.handedIn}/${papers.asked})` : "",
  };
  return (
    <>
      <PageHead
        title={conference.title}
        lead={
          <Anchor component={Link} to="/van-phong/hoi-nghi" size="sm">
            {t("office:conferences.back")}
          </Anchor>
        }
      >
        <StatusBadge status={status} />
        <OfRehearsal me={me} conferenceId={conference.id} />
        {status === "ended" && mayDo(me, "dossier.export") && <ExportLink conferenceId={conference.id} />}
        <Button component={Link} to={`/diem-danh/${conference.id}`} variant="default">
          {t("rollCall:title")}
        </Button>
        {operate && (
          <Button component={Link} to={operate.path} variant="default">
            {t("home:door.operate")}
          </Button>
        )}
      </PageHead>
      {link === "lost" && (
        <Alert color="gray" mb="md">
          {t("common:link.lost")}
        </Alert>
      )}
      {status === "ended" && (
        <Alert color="gray" mb="md">
          {t("office:ended")}
        </Alert>
      )}
      <Tabs value={tab} onChange={(name) => void navigate(`/van-phong/hoi-nghi/${session.conferenceId}/${name ?? ""}`)}>
        <Tabs.List mb="md">
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`office:tab.${name}`)}
              {counts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="thong-tin">
          <ConferenceEditor conference={conference} disabled={status === "ended"} />
        </Tabs.Panel>
        <Tabs.Panel value="chuong-trinh">
          <AgendaEditor conference={conference} />
        </Tabs.Panel>
        <Tabs.Panel value="diem-cau">
          <PointsEditor conference={conference} />
        </Tabs.Panel>
        <Tabs.Panel value="tham-luan">
          <PaperCallTab conference={conference} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
