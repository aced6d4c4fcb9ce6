import { type Clip, clipFileLimit } from "@diemcau/shared/model/slides";
import { useTranslation } from "react-i18next";
import { FileDrop } from "../imports/FileDrop.tsx";
import { ImportList } from "../imports/ImportList.tsx";
import { useImports } from "../imports/useImports.ts";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "../slides/DeckPanel.module.css";
import { ClipRow } from "./ClipRow.tsx";

interface Props {
  /** Prepares a film for the programme. */
  onPrepare?: (clip: Clip) => void;
  /** The key that pauses what is on air. */
  pauseKey?: string;
}

const accepted = ".mp4,.m4v,.webm,.mov,.mkv,video/mp4,video/webm,video/quicktime";

/** Films of the conference: what is there, stopping and going on, and handing more in. */
export function ClipPanel({ onPrepare, pauseKey }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { sending, imports, send, dismiss } = useImports("clip");
  const mayAdd = useMay("clip.add");
  return (
    <section className={styles.panel} aria-label={t("showing:clips.title")}>
      {mayAdd && state.status !== "ended" && (
        <FileDrop
          label={t("showing:clips.add")}
          hint={t("showing:clips.kinds")}
          accept={accepted}
          limit={clipFileLimit}
          onFile={(file) => send(file)}
        />
      )}
      <ImportList sending={sending} imports={imports} onDismiss={dismiss} />
      {state.clips.length === 0 && <p className={styles.none}>{t("showing:clips.none")}</p>}
      <ul className={styles.list}>
        {state.clips.map((clip) => (
          <ClipRow
            key={clip.id}
            clip={clip}
            pauseKey={pauseKey}
            {...(onPrepare ? { onPrepare: () => onPrepare(clip) } : {})}
          />
        ))}
      </ul>
    </section>
  );
}
