import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../../conference/Session.ts";
import styles from "./RehearsalMark.module.css";

/** Says on every page of a rehearsal that it is one; large where a whole room reads it. */
export function RehearsalMark({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { state, me } = useSyncExternalStore(session.subscribe, session.getSnapshot);
  if (!state.conference?.rehearsalOf) return null;
  return (
    <div className={styles.frame} data-room={me?.kind === "device"}>
      <strong className={styles.mark}>{t("rehearsal:mark")}</strong>
    </div>
  );
}
