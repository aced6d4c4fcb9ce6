import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { Me } from "@diemcau/shared/protocol/rest";
import { attendance } from "@diemcau/shared/rules/attendance";
import { duration } from "@diemcau/shared/text/time";
import { Button } from "@mantine/core";
import { IconChartBar, IconChecklist, IconFiles, IconFileText, IconNews } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { AccountMenu } from "../../features/account/AccountMenu.tsx";
import { Emblem } from "../../features/account/Emblem.tsx";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import { StatisticsDialog } from "../../features/speakingTime/StatisticsDialog.tsx";
import { useOpenVote } from "../../features/votes/useOpenVote.ts";
import { VotesDialog } from "../../features/votes/VotesDialog.tsx";
import styles from "./SecretaryBar.module.css";

/** The conference and its state, and the ways to the minutes and the article. */
export function SecretaryBar({ me, conference }: { me: Me; conference: ConferenceFacts }) {
  const { t } = useTranslation();
  const { state, link } = useConference();
  const present = attendance(state);
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.home} aria-label={t("common:home")}>
        <Emblem size={28} />
      </Link>
      <h1 className={styles.title} title={conference.title}>
        {conference.title}
      </h1>
      {link !== "live" && (
        <span className={styles.lost} role="status">
          {t(link === "connecting" ? "common:link.connecting" : "common:link.lost")}
        </span>
      )}
      <span className={styles.status} data-status={state.status}>
        {t(`secretary:status.${state.status}`)}
        {state.status === "running" && state.startedAt && <Elapsed since={state.startedAt} />}
      </span>
      <Link to={`/diem-danh/${conference.id}`} className={styles.points} title={t("rollCall:title")}>
        {t("secretary:points", { connected: present.connected, all: present.bridgePoints })} ·{" "}
        {t("rollCall:page.people", { here: present.headcount, all: present.expected })}
      </Link>
      <TimesButton />
      <VotesButton />
      <Button
        component={Link}
        to={`/bien-ban/${conference.id}`}
        variant="default"
        size="xs"
        leftSection={<IconFileText size={16} />}
      >
        {t("secretary:readMinutes")}
      </Button>
      <Button
        component={Link}
        to={`/van-ban/${conference.id}`}
        variant="default"
        size="xs"
        leftSection={<IconFiles size={16} />}
      >
        {t("secretary:documents")}
      </Button>
      {conference.secrecy === "open" && state.status === "ended" && (
        <Button component={Link} to={`/tin-bai/${conference.id}`} size="xs" leftSection={<IconNews size={16} />}>
          {t("secretary:article")}
        </Button>
      )}
      <AccountMenu me={me} />
    </header>
  );
}

/** Speaking time of everybody so far. */
function TimesButton() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconChartBar size={16} />}
        title={t("floor:statistics.hint")}
        onClick={() => setOpened(true)}
      >
        {t("floor:statistics.short")}
      </Button>
      {opened && <StatisticsDialog onClose={() => setOpened(false)} />}
    </>
  );
}

/** Votes over the desk, for a secretary who holds them. */
function VotesButton() {
  const { t } = useTranslation();
  const open = useOpenVote();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button
        variant={open ? "filled" : "default"}
        size="xs"
        leftSection={<IconChecklist size={16} />}
        onClick={() => setShown(true)}
      >
        {open ? t("votes:panel.progress", { voted: open.voted, entitled: open.entitled }) : t("votes:title")}
      </Button>
      {shown && <VotesDialog onClose={() => setShown(false)} />}
    </>
  );
}

function Elapsed({ since }: { since: string }) {
  const seconds = Math.max(0, Math.floor((useServerNow(1000) - Date.parse(since)) / 1000));
  return <time className={styles.elapsed}>{duration(seconds)}</time>;
}
