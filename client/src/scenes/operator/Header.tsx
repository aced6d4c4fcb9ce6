import { attendance } from "@diemcau/shared/rules/attendance";
import {
  IconBell,
  IconBellOff,
  IconFileText,
  IconKeyboard,
  IconMessage,
  IconPlayerPlay,
  IconPower,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ChargeMark } from "../../features/charge/ChargeMark.tsx";
import { ActionButton } from "../../features/directing/ActionButton.tsx";
import { useDirecting } from "../../features/directing/Directing.tsx";
import { keys } from "../../features/directing/keyMap.ts";
import { useConference, useMay } from "../../features/session/useConference.ts";
import type { Alarms } from "../../features/wall/useAlarms.ts";
import { ConferenceClock } from "./ConferenceClock.tsx";
import styles from "./Header.module.css";
import { LinkState } from "./LinkState.tsx";

/** Which conference, how it stands, who is in, and its beginning and end. */
export function Header({ alarms, unread }: { alarms: Alarms; unread: number }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { connected, bridgePoints, headcount, expected } = attendance(state);
  return (
    <header className={styles.header}>
      <Link to="/" className={styles.home} title={t("operator:header.home")}>
        {t("common:appName")}
      </Link>
      <h1 className={styles.title} title={state.conference?.title}>
        {state.conference?.title}
      </h1>
      <ConferenceClock />
      <span className={styles.fact} title={t("operator:header.pointsHint")} data-short={connected < bridgePoints}>
        <strong>
          {connected}/{bridgePoints}
        </strong>{" "}
        {t("operator:header.points")}
      </span>
      <RollCallLink here={headcount} expected={expected} />
      <LinkState />
      <ChargeMark />
      <AlarmButton alarms={alarms} />
      <NotesButton unread={unread} />
      <HelpButton />
      {state.status === "planned" && (
        <ActionButton action="start" tone="action" icon={<IconPlayerPlay size={16} />}>
          {t("operator:header.start")}
        </ActionButton>
      )}
      {state.status === "ended" && <MinutesLink />}
      {state.status === "running" && (
        <ActionButton action="end" icon={<IconPower size={16} />}>
          {t("operator:header.end")}
        </ActionButton>
      )}
    </header>
  );
}

/** People by the roll call; its page opens beside the board, which stays. */
function RollCallLink({ here, expected }: { here: number; expected: number }) {
  const { t } = useTranslation();
  const { session } = useConference();
  return (
    <Link
      to={`/diem-danh/${session.conferenceId}`}
      target="_blank"
      className={styles.fact}
      title={t("operator:header.delegatesHint")}
    >
      <strong>
        {here}/{expected}
      </strong>{" "}
      {t("operator:header.delegates")}
    </Link>
  );
}

function MinutesLink() {
  const { t } = useTranslation();
  const { session } = useConference();
  if (!useMay("minutes.read")) return null;
  return (
    <Link to={`/bien-ban/${session.conferenceId}`} className={styles.tool}>
      <IconFileText size={16} aria-hidden="true" />
      {t("operator:header.minutes")}
    </Link>
  );
}

function AlarmButton({ alarms: { alarms, ringing } }: { alarms: Alarms }) {
  const { t } = useTranslation();
  const { act } = useDirecting();
  const count = alarms.length;
  return (
    <>
      <button type="button" className={styles.tool} data-alarm={count > 0} onClick={() => act("alarms")}>
        <IconBell size={16} aria-hidden="true" />
        {t("operator:header.alarms")} ({count})<kbd>{keys.alarms.label}</kbd>
      </button>
      {ringing && (
        <button type="button" className={styles.tool} data-alarm="true" onClick={() => act("silence")}>
          <IconBellOff size={16} aria-hidden="true" />
          {t("wall:alarms.silence")}
          <kbd>{keys.silence.label}</kbd>
        </button>
      )}
    </>
  );
}

function NotesButton({ unread }: { unread: number }) {
  const { t } = useTranslation();
  const { act } = useDirecting();
  if (!useMay("note.send")) return null;
  const words = unread > 0 ? t("board:notes.unread", { count: unread }) : t("board:notes.open");
  return (
    <button type="button" className={styles.tool} data-alarm={unread > 0} title={words} onClick={() => act("notes")}>
      <IconMessage size={16} aria-hidden="true" />
      <span className={styles.read}>{words}</span>
      {unread > 0 && <span aria-hidden="true">{unread}</span>}
      <kbd>{keys.notes.label}</kbd>
    </button>
  );
}

function HelpButton() {
  const { t } = useTranslation();
  const { act } = useDirecting();
  return (
    <button type="button" className={styles.tool} title={t("operator:header.keys")} onClick={() => act("help")}>
      <IconKeyboard size={16} aria-hidden="true" />
      <span className={styles.read}>{t("operator:header.keys")}</span>
      <kbd>{keys.help.label}</kbd>
    </button>
  );
}
