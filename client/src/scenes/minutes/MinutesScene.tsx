import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Center, Loader } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { SealPanel } from "../../features/minutes/seal/SealPanel.tsx";
import { useMinutesPage } from "../../features/minutes/seal/useSeal.ts";
import { Unreadable } from "../../features/minutes/Unreadable.tsx";
import { MinutesPaper } from "./MinutesPaper.tsx";
import styles from "./MinutesScene.module.css";

/** The minutes as they are read (biên bản): the log's facts and the secretary's words in the official order. */
export default function MinutesScene() {
  const { conferenceId = "" } = useParams();
  return <RequireMe>{(me) => <MinutesPage me={me} conferenceId={conferenceId} />}</RequireMe>;
}

function MinutesPage({ me, conferenceId }: { me: Me; conferenceId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useMinutesPage(conferenceId);
  useHotkeys([["mod+P", () => window.print()]]);
  if (!data)
    return error ? (
      <Unreadable error={error} onRetry={() => void refetch()} />
    ) : (
      <Center h="60vh">
        <Loader aria-label={t("common:loading")} />
      </Center>
    );
  const { document, seal } = data;
  const { timeZone, endedAt } = document.skeleton;
  const mayWrite = mayDo(me, "minutes.write");
  const note = seal.target === "supplement" ? "sealed" : endedAt === null ? "running" : "unsigned";
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Button
          component={Link}
          to={mayWrite ? `/thu-ky/${conferenceId}` : "/"}
          variant="subtle"
          size="xs"
          leftSection={<IconArrowLeft size={16} />}
        >
          {t(mayWrite ? "minutes:paper.toDesk" : "common:home")}
        </Button>
        <span className={styles.note}>{t(`minutes:paper.${note}`)}</span>
        <Button variant="default" size="xs" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t("minutes:paper.print")}
        </Button>
      </header>
      <div className={styles.columns}>
        <MinutesPaper document={document} />
        <div className={styles.side}>
          <SealPanel
            conferenceId={conferenceId}
            seal={seal}
            timeZone={timeZone}
            mayWrite={mayWrite}
            maySign={mayDo(me, "document.sign")}
          />
        </div>
      </div>
    </div>
  );
}
