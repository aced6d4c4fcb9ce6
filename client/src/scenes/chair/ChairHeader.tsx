import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { attendance } from "@diemcau/shared/rules/attendance";
import { acknowledgement } from "@diemcau/shared/rules/conclusions";
import { clockTime } from "@diemcau/shared/text/time";
import { IconChartBar, IconChecklist, IconHome } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useEarlierAssignments } from "../../features/assignments/useAssignments.ts";
import { useConference, useServerNow } from "../../features/session/useConference.ts";
import { useOpenVote } from "../../features/votes/useOpenVote.ts";
import styles from "./ChairHeader.module.css";

/** What the header opens over the page. */
export type ChairDialog = "times" | "votes" | "conclusions" | "earlier";

interface Props {
  conference: ConferenceFacts;
  onOpen: (dialog: ChairDialog) => void;
}

/** Which conference, what time it is, who is there; and in a band below it when the server can't be reached. */
export function ChairHeader({ conference, onOpen }: Props) {
  const { t } = useTranslation();
  const { state, link } = useConference();
  const vote = useOpenVote();
  const now = useServerNow(1000);
  const { joined, connected, bridgePoints } = presentPoints(attendance(state));
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.round} aria-label={t("common:home")}>
        <IconHome size={22} />
      </Link>
      <h1>{conference.title}</h1>
      <span className={styles.fact}>
        <strong>
          {state.status === "ended" ? joined : connected}/{bridgePoints}
        </strong>{" "}
        {t("operator:header.points")}
      </span>
      <span className={styles.status} data-status={state.status}>
        {t(`operator:header.status.${state.status}`)}
      </span>
      <EarlierButton conferenceId={conference.id} onOpen={() => onOpen("earlier")} />
      <ConclusionsButton onOpen={() => onOpen("conclusions")} />
      <time className={styles.clock}>{clockTime(new Date(now).toISOString(), conference.timeZone)}</time>
      <button
        type="button"
        className={styles.round}
        data-open={vote !== null || undefined}
        aria-label={t("votes:title")}
        onClick={() => onOpen("votes")}
      >
        <IconChecklist size={22} />
      </button>
      <button
        type="button"
        className={styles.round}
        aria-label={t("floor:statistics.title")}
        onClick={() => onOpen("times")}
      >
        <IconChartBar size={22} />
      </button>
      {link !== "live" && (
        <p className={styles.lost} role="status">
          {t(link === "lost" ? "common:link.lost" : "common:link.connecting")}
        </p>
      )}
    </header>
  );
}

/** What earlier conferences left open; nothing where nothing is. */
function EarlierButton({ conferenceId, onOpen }: { conferenceId: string; onOpen: () => void }) {
  const { t } = useTranslation();
  const { data: earlier = [] } = useEarlierAssignments(conferenceId);
  if (earlier.length === 0) return null;
  return (
    <button type="button" className={styles.tool} onClick={onOpen}>
      {t("assignments:earlier.button", { count: earlier.length })}
    </button>
  );
}

/** The conclusions so far, and once they were shown how many points have acknowledged them. */
function ConclusionsButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const answers = acknowledgement(state);
  if (state.conclusions.length === 0 && !answers) return null;
  return (
    <button type="button" className={styles.tool} onClick={onOpen}>
      {t("assignments:share.openCount", { count: state.conclusions.length })}
      {answers && (
        <strong>{t("assignments:share.told", { done: answers.acknowledged.length, all: answers.bridgePoints })}</strong>
      )}
    </button>
  );
}

function presentPoints({ joined, connected, bridgePoints }: ReturnType<typeof attendance>) {
  return { joined: joined.length, connected, bridgePoints };
}
