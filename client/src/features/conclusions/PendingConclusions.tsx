import { errorText } from "@diemcau/shared/protocol/errors";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/index.ts";
import type { PendingConclusion } from "./ConclusionOutbox.ts";
import styles from "./Conclusions.module.css";

interface Props {
  pending: readonly PendingConclusion[];
  onRetry: (commandId: string) => void;
  /** Takes the text back into the field. */
  onBack: (pending: PendingConclusion) => void;
}

/** What was typed and isn't on the server yet: waiting for the link, or refused with the reason. */
export function PendingConclusions({ pending, onRetry, onBack }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {pending.map((one) => (
        <li key={one.commandId} className={styles.pending} data-refused={one.refusal !== null}>
          <p>{one.text}</p>
          <span role="status">
            {one.refusal
              ? t("assignments:conclusion.refused", { reason: errorText(one.refusal, currentLanguage()) })
              : t("assignments:conclusion.pending")}
          </span>
          {one.refusal && (
            <span className={styles.pendingActs}>
              <Button size="compact-xs" onClick={() => onRetry(one.commandId)}>
                {t("assignments:conclusion.retry")}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => onBack(one)}>
                {t("assignments:conclusion.back")}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
