import { errorText } from "@diemcau/shared/protocol/errors";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Anchor, Skeleton, Text } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { PageFrame } from "../../features/account/PageFrame.tsx";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { PaperPage } from "../../features/papers/reading/PaperPage.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";

/** One paper, read and decided on; live, so that two people see each other's decision. */
export default function ReadingScene() {
  const { conferenceId = "", paperId = "" } = useParams();
  return (
    <RequireMe>
      {(me) => (
        <ConferenceProvider conferenceId={conferenceId} as="person">
          <Reading me={me} paperId={paperId} />
        </ConferenceProvider>
      )}
    </RequireMe>
  );
}

function Reading({ me, paperId }: { me: Me; paperId: string }) {
  const { t } = useTranslation();
  const { state, link, refusal } = useConference();
  const { conference } = state;
  const paper = state.papers.find(({ id }) => id === paperId);
  return (
    <PageFrame me={me}>
      <Anchor component={Link} to="/tham-luan/doc" size="sm" mb="sm" display="inline-block">
        <IconArrowLeft size={15} aria-hidden="true" style={{ verticalAlign: "-2px" }} /> {t("papers:toRead")}
      </Anchor>
      {link === "refused" && refusal && <Text>{errorText(refusal, currentLanguage())}</Text>}
      {!conference && link !== "refused" && <Skeleton height={360} />}
      {conference && paper && <PaperPage conference={conference} paper={paper} />}
      {conference && !paper && <Text>{t("papers:gone")}</Text>}
    </PageFrame>
  );
}
