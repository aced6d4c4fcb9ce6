import type { Clip } from "@diemcau/shared/model/slides";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { RemoveButton } from "../imports/RemoveButton.tsx";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import styles from "../slides/DeckPanel.module.css";

interface Props {
  clip: Clip;
  pauseKey: string | undefined;
  onPrepare?: () => void;
}

/** One film: how long it is, whether it is on air, and what can be done with it. */
export function ClipRow({ clip, pauseKey, onPrepare }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const mayPause = useMay("clip.pause");
  const mayRemove = useMay("clip.remove");
  const onAir = state.programme.clipId === clip.id;
  const prepared = state.preview?.clipId === clip.id;
  const { clipPaused } = state;
  return (
    <li className={styles.row} data-plain>
      <div className={styles.about}>
        <strong>{clip.title}</strong>
        <span>
          {duration(Math.round(clip.seconds))}
          {clip.sound === null && ` · ${t("showing:clips.silent")}`}
        </span>
        {onAir && <em data-onair>{t(clipPaused ? "showing:clips.paused" : "showing:clips.onAir")}</em>}
        {!onAir && prepared && <em>{t("showing:clips.prepared")}</em>}
      </div>
      <div className={styles.acts}>
        {onAir && mayPause && (
          <Button shortcut={pauseKey} onClick={() => void command("clip.pause", { paused: !clipPaused })}>
            {t(clipPaused ? "showing:clips.goOn" : "showing:clips.pause")}
          </Button>
        )}
        {onPrepare && (
          <Button look="action" disabled={prepared} onClick={onPrepare}>
            {t("showing:clips.prepare")}
          </Button>
        )}
        {mayRemove && (
          <RemoveButton
            label={t("showing:clips.remove")}
            surely={t("showing:clips.removeSurely")}
            disabled={onAir || prepared}
            onRemove={() => void command("clip.remove", { clipId: clip.id })}
          />
        )}
      </div>
    </li>
  );
}
