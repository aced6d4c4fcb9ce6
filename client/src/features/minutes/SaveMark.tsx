import { errorText } from "@diemcau/shared/protocol/errors";
import { clockSeconds } from "@diemcau/shared/text/time";
import { IconAlertTriangle, IconCheck, IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SaveState } from "../../conference/minutes/ports.ts";
import { currentLanguage } from "../../i18n/index.ts";
import styles from "./SaveMark.module.css";

interface Props {
  state: SaveState;
  timeZone: string;
  /** Whose state it is: the whole text counts what is unsent. */
  of: "minutes" | "section";
}

/** Whether what was written is on the server: the server's word, never the page's hope (PROTOCOL R2). */
export function SaveMark({ state, timeZone, of }: Props) {
  const { t } = useTranslation();
  function unsentText(): string {
    if (state.kind !== "unsent") return "";
    const kept = state.kept ? "unsent" : "unkept";
    return of === "section" ? t(`minutes:save.${kept}Section`) : t(`minutes:save.${kept}`, { count: state.sections });
  }
  switch (state.kind) {
    case "loading":
      return <span className={styles.quiet}>{t("minutes:save.loading")}</span>;
    case "saving":
      return (
        <span className={styles.quiet}>
          <IconDots size={14} aria-hidden="true" />
          {t("minutes:save.saving")}
        </span>
      );
    case "saved":
      return (
        <span className={styles.saved}>
          <IconCheck size={14} aria-hidden="true" />
          {state.at === null
            ? t("minutes:save.saved")
            : t("minutes:save.savedAt", { time: clockSeconds(state.at, timeZone) })}
        </span>
      );
    case "unsent":
      return (
        <span className={styles.unsent} title={state.error ? errorText(state.error, currentLanguage()) : undefined}>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {unsentText()}
        </span>
      );
  }
}
