import { errorText } from "@diemcau/shared/protocol/errors";
import { Button, Center, Loader, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { useConference } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { AnnexPaper } from "./AnnexPaper.tsx";
import styles from "./AnnexScene.module.css";

/** The technical annex (phụ lục kỹ thuật): every point's last check with its figures, on paper. */
export default function AnnexScene() {
  const { conferenceId = "" } = useParams();
  return (
    <RequireMe>
      {() => (
        <ConferenceProvider conferenceId={conferenceId} as="person">
          <Annex />
        </ConferenceProvider>
      )}
    </RequireMe>
  );
}

function Annex() {
  const { t } = useTranslation();
  const { state, refusal } = useConference();
  useHotkeys([["mod+P", () => window.print()]]);
  if (!state.conference)
    return (
      <Center h="60vh">
        {refusal ? <Text>{errorText(refusal, currentLanguage())}</Text> : <Loader aria-label={t("common:loading")} />}
      </Center>
    );
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <strong>{t("preflight:annex.title")}</strong>
        <Button variant="default" size="xs" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t("preflight:annex.print")}
        </Button>
      </header>
      <AnnexPaper state={state} conference={state.conference} />
    </div>
  );
}
