import type { Clip } from "@diemcau/shared/model/slides";
import { duration } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { CommandButton } from "../directing/CommandButton.tsx";
import { compose } from "../directing/composing.ts";
import { useConference, useMay } from "../session/useConference.ts";
import { ShownMark } from "./ShownMark.tsx";
import styles from "./SlidesPanel.module.css";

/** A clip of the list: how long, and the click that prepares it; while it is on air, its pause. */
export function ClipLine({ clip }: { clip: Clip }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const allowed = useMay("programme.compose") && state.status !== "ended";
  const onAir = state.programme.clipId === clip.id;
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <strong title={clip.title}>{clip.title}</strong>
        <small>{duration(clip.seconds)}</small>
      </span>
      <ShownMark onAir={onAir} prepared={state.preview?.clipId === clip.id} />
      {onAir ? (
        <ActionButton action="pauseClip" pressed={state.clipPaused}>
          {t(state.clipPaused ? "board:slides.play" : "board:slides.pause")}
        </ActionButton>
      ) : (
        <CommandButton
          command={allowed ? compose({ layout: "clip", clipId: clip.id }) : null}
          title={t("board:slides.prepareHint", { title: clip.title })}
        >
          {t("board:slides.prepare")}
        </CommandButton>
      )}
    </li>
  );
}
