import { clockSeconds } from "@diemcau/shared/text/time";
import { acknowledgement } from "@diemcau/shared/rules/conclusions";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../../features/directing/Directing.tsx";
import { keys } from "../../features/directing/keyMap.ts";
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
      <ConclusionsButton />
      <UndoButton />
    </footer>
  );
}

/** The conclusions so far, and once they were shown how many points have acknowledged them. */
function ConclusionsButton() {
  const { t } = useTranslation();
  const { state } = useConference();
  const { act } = useDirecting();
  const answers = acknowledgement(state);
  const count = state.conclusions.length;
  if (count === 0 && !answers) return null;
  return (
    <button type="button" className={styles.tool} onClick={() => act("conclusions")}>
      {t("assignments:share.openCount", { count })}
      {answers && (
        <strong>{t("assignments:share.told", { done: answers.acknowledged.length, all: answers.bridgePoints })}</strong>
      )}
      <kbd>{keys.conclusions.label}</kbd>
    </button>
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
