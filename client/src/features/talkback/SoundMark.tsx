import { findPoint } from "@diemcau/shared/rules/state";
import { IconEar, IconMicrophone, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import { useOperatorSound } from "./OperatorSound.tsx";
import styles from "./SoundMark.module.css";

/** Whom the operator talks to or hears alone at this moment; nothing while neither. */
export function SoundMark() {
  const { t } = useTranslation();
  const { state } = useConference();
  const { talk, listensTo, listen } = useOperatorSound();
  const name = (pointId: string | null) => (pointId === null ? "" : (findPoint(state, pointId)?.name ?? ""));
  return (
    <span className={styles.marks} role="status">
      {talk.state !== "idle" && (
        <span className={styles.mark} data-state={talk.state}>
          <IconMicrophone size={14} aria-hidden="true" />
          {t(`talkback:${talk.state}`, { point: name(talk.pointId) })}
        </span>
      )}
      {listensTo !== null && (
        <button type="button" className={styles.mark} title={t("talkback:stopListening")} onClick={() => listen(null)}>
          <IconEar size={14} aria-hidden="true" />
          {t("talkback:listening", { point: name(listensTo) })}
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
