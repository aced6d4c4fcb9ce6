import { errorText } from "@diemcau/shared/protocol/errors";
import type { Me } from "@diemcau/shared/protocol/rest";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { Alert, Anchor, Group, Skeleton, Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { StatusBadge } from "../../features/conferences/StatusBadge.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { PageHead } from "../office/PageHead.tsx";
import { PublicationForm } from "./PublicationForm.tsx";

/** CÔNG BỐ of one conference: what readers may have of it, decided by an approver. */
export default function PublicationScene() {
  const { conferenceId = "" } = useParams();
  const { t } = useTranslation();
  return (
    <RequireMe>
      {(me) => (
        <PageFrame me={me}>
          {mayDo(me, "publication.change") ? (
            <ConferenceProvider key={conferenceId} conferenceId={conferenceId} as="person">
              <PublicationPage me={me} />
            </ConferenceProvider>
          ) : (
            <Text>{t("publication:forbidden")}</Text>
          )}
        </PageFrame>
      )}
    </RequireMe>
  );
}

function PublicationPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { state, link, refusal } = useConference();
  const { conference, status } = state;
  if (link === "refused" && refusal) return <Text>{errorText(refusal, currentLanguage())}</Text>;
  if (!conference) return <Skeleton height={360} />;
  return (
    <>
      <PageHead title={`${t("publication:title")} – ${conference.title}`} lead={t("publication:lead")}>
        <Ways me={me} state={state} id={conference.id} />
        <StatusBadge status={status} />
      </PageHead>
      {link === "lost" && (
        <Alert color="gray" mb="md">
          {t("common:link.lost")}
        </Alert>
      )}
      {conference.secrecy !== "open" || conference.rehearsalOf !== null ? (
        <Alert
          color="onAir"
          variant="light"
          bg="var(--dc-on-air-soft)"
          icon={<IconLock size={18} />}
          title={t("publication:refused.title")}
        >
          {t(
            conference.rehearsalOf === null
              ? `publication:refused.${conference.secrecy}`
              : "publication:refused.rehearsal",
          )}
        </Alert>
      ) : (
        <PublicationForm state={state} />
      )}
    </>
  );
}

/** The ways to where the published things are made. */
function Ways({ me, state, id }: { me: Me; state: ConferenceState; id: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="md">
      {mayDo(me, "document.read") && (
        <Anchor component={Link} to={`/van-ban/${id}`} size="sm">
          {t("publication:way.documents")}
        </Anchor>
      )}
      {mayDo(me, "writeUp.read") && state.status === "ended" && (
        <Anchor component={Link} to={`/tin-bai/${id}`} size="sm">
          {t("publication:way.writeUp")}
        </Anchor>
      )}
    </Group>
  );
}
