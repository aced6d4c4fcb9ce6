import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import type { Me } from "@diemcau/shared/protocol/rest";
import { Button, Center, Loader } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { get } from "../../api/http.ts";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { mayDo } from "../../features/account/useMe.ts";
import { Unreadable } from "../../features/minutes/Unreadable.tsx";
import { MinutesPaper } from "./MinutesPaper.tsx";
import styles from "./MinutesScene.module.css";

/** How often the page reads minutes that are still being written, in milliseconds. */
const freshEvery = 10_000;

/** The minutes as they are read (biên bản): the log's facts and the secretary's words in the official order. */
export default function MinutesScene() {
  const { conferenceId = "" } = useParams();
  return <RequireMe>{(me) => <MinutesPage me={me} conferenceId={conferenceId} />}</RequireMe>;
}

function MinutesPage({ me, conferenceId }: { me: Me; conferenceId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({
    queryKey: ["minutes", conferenceId],
    queryFn: () => get<MinutesDocument>(`/conferences/${encodeURIComponent(conferenceId)}/minutes`),
    refetchInterval: freshEvery,
    staleTime: 0,
  });
  useHotkeys([["mod+P", () => window.print()]]);
  if (!data)
    return error ? (
      <Unreadable error={error} onRetry={() => void refetch()} />
    ) : (
      <Center h="60vh">
        <Loader aria-label={t("common:loading")} />
      </Center>
    );
  const mayWrite = mayDo(me, "minutes.write");
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
        <span className={styles.note}>
          {t(data.skeleton.endedAt === null ? "minutes:paper.running" : "minutes:paper.unsigned")}
        </span>
        <Button variant="default" size="xs" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t("minutes:paper.print")}
        </Button>
      </header>
      <MinutesPaper document={data} />
    </div>
  );
}
