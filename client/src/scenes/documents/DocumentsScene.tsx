import { type DocumentKind, documentKinds } from "@diemcau/shared/model/official";
import { errorText } from "@diemcau/shared/protocol/errors";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Alert, Anchor, Paper, Skeleton, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { StatusBadge } from "../../features/conferences/StatusBadge.tsx";
import { DocumentRow } from "../../features/documents/DocumentRow.tsx";
import { IssuedList } from "../../features/documents/IssuedList.tsx";
import { PreviewDialog } from "../../features/documents/PreviewDialog.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { PageHead } from "../office/PageHead.tsx";
import styles from "./DocumentsScene.module.css";
import { LetterheadCard } from "./LetterheadCard.tsx";

/** VĂN BẢN of one conference: what can be made, with which number, and what has been issued. */
export default function DocumentsScene() {
  const { conferenceId = "" } = useParams();
  const { t } = useTranslation();
  return (
    <RequireMe>
      {(me) => (
        <PageFrame me={me}>
          {mayDo(me, "document.read") ? (
            <ConferenceProvider conferenceId={conferenceId} as="person">
              <DocumentsPage me={me} />
            </ConferenceProvider>
          ) : (
            <Text>{t("documents:forbidden")}</Text>
          )}
        </PageFrame>
      )}
    </RequireMe>
  );
}

function DocumentsPage({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { state, link, refusal } = useConference();
  const [previewed, setPreviewed] = useState<DocumentKind | null>(null);
  const { conference, status } = state;
  if (link === "refused" && refusal) return <Text>{errorText(refusal, currentLanguage())}</Text>;
  if (!conference) return <Skeleton height={360} />;
  return (
    <>
      <PageHead title={`${t("documents:title")} – ${conference.title}`} lead={t("documents:lead")}>
        {mayDo(me, "minutes.write") && (
          <Anchor component={Link} to={`/thu-ky/${conference.id}`} size="sm">
            {t("documents:desk")}
          </Anchor>
        )}
        <StatusBadge status={status} />
      </PageHead>
      {link === "lost" && (
        <Alert color="gray" mb="md">
          {t("common:link.lost")}
        </Alert>
      )}
      <div className={styles.columns}>
        <div>
          <Paper withBorder p="md" component="section" aria-label={t("documents:list")}>
            <Title order={2} size="h5">
              {t("documents:list")}
            </Title>
            <Text size="sm" c="dimmed" mb="xs">
              {t("documents:register.hint")}
            </Text>
            <ul className={styles.list}>
              {documentKinds.map((kind) => (
                <DocumentRow key={kind} kind={kind} onPreview={() => setPreviewed(kind)} />
              ))}
            </ul>
          </Paper>
          <Paper withBorder p="md" mt="md" component="section" aria-label={t("documents:issued.title")}>
            <Title order={2} size="h5" mb="xs">
              {t("documents:issued.title")}
            </Title>
            <IssuedList timeZone={conference.timeZone} />
          </Paper>
        </div>
        {mayDo(me, "document.letterhead") && <LetterheadCard conferenceId={conference.id} />}
      </div>
      {previewed && <PreviewDialog kind={previewed} onClose={() => setPreviewed(null)} />}
    </>
  );
}
