import { clockSeconds } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference } from "../../features/session/useConference.ts";
import { wording } from "../../features/timeline/wording.ts";
import styles from "./Footer.module.css";
import { lastTold } from "./lastTold.ts";
import { UndoButton } from "./UndoButton.tsx";

/** What happened last, and the key that takes it back. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <LastLine />
      <UndoButton />
    </footer>
  );
}

function LastLine() {
  const { t } = useTranslation();
  const { state, timeline } = useConference();
  const entry = lastTold(timeline);
  const told = entry && wording(entry.event);
  return (
    <p className={styles.line} role="log">
      {told ? (
        <>
          <time>{clockSeconds(entry.at, state.conference?.timeZone ?? "UTC")}</time>
          {t(told.key, told.values)}
          {entry.actor.name && <span> – {entry.actor.name}</span>}
        </>
      ) : (
        t("operator:footer.quiet")
      )}
    </p>
  );
}
