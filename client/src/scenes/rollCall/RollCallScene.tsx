import { errorText } from "@diemcau/shared/protocol/errors";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Alert, Anchor, Button, Group, Skeleton, Text } from "@mantine/core";
import { IconTableImport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { currentLanguage } from "../../i18n/index.ts";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { StatusBadge } from "../../features/conferences/StatusBadge.tsx";
import { ImportDialog } from "../../features/rollCall/ImportDialog.tsx";
import { RollCallBook } from "../../features/rollCall/RollCallBook.tsx";
import { MinutesSentence, RollCallSummary } from "../../features/rollCall/RollCallSummary.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { useConference, useMay } from "../../features/session/useConference.ts";
import { PageHead } from "../office/PageHead.tsx";

/** ĐIỂM DANH of one conference: every point's list, who is there and who is missing; live. */
export default function RollCallScene() {
  const { conferenceId = "" } = useParams();
  return (
    <RequireMe>
      {(me) => (
        <PageFrame me={me}>
          {mayDo(me, "rollCall.list") ? (
            <ConferenceProvider conferenceId={conferenceId} as="person">
              <RollCallPage me={me} />
            </ConferenceProvider>
          ) : (
            <Forbidden />
          )}
        </PageFrame>
      )}
    </RequireMe>
  );
}

function Forbidden() {
  const { t } = useTranslation();
  return <Text>{t("rollCall:page.forbidden")}</Text>;
}

function RollCallPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { state, link, refusal } = useConference();
  const mayList = useMay("rollCall.list");
  const [importing, setImporting] = useState(false);
  const { conference, status } = state;
  if (link === "refused" && refusal) return <Text>{errorText(refusal, currentLanguage())}</Text>;
  if (!conference) return <Skeleton height={360} />;
  return (
    <>
      <PageHead title={`${t("rollCall:title")} – ${conference.title}`} lead={<WaysBack me={me} id={conference.id} />}>
        <StatusBadge status={status} />
        {mayList && (
          <Button leftSection={<IconTableImport size={16} />} onClick={() => setImporting(true)}>
            {t("rollCall:page.import")}
          </Button>
        )}
      </PageHead>
      {link === "lost" && (
        <Alert color="gray" mb="md">
          {t("common:link.lost")}
        </Alert>
      )}
      {status === "ended" && (
        <Alert color="yellow" mb="md">
          {t("rollCall:page.correction")}
        </Alert>
      )}
      <RollCallSummary />
      <RollCallBook />
      <MinutesSentence />
      {importing && <ImportDialog pointId={null} onClose={() => setImporting(false)} />}
    </>
  );
}

function WaysBack({ me, id }: { me: Me; id: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="md">
      {mayDo(me, "item.open") && (
        <Anchor component={Link} to={`/dieu-hanh/${id}`} size="sm">
          {t("rollCall:page.back")}
        </Anchor>
      )}
      {mayDo(me, "conference.change") && (
        <Anchor component={Link} to={`/van-phong/hoi-nghi/${id}`} size="sm">
          {t("rollCall:page.office")}
        </Anchor>
      )}
    </Group>
  );
}
