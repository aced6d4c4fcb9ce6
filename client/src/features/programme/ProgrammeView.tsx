import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import { LowerThird } from "./LowerThird.tsx";
import { PicturePlates } from "./PicturePlates.tsx";
import { Slate } from "./Slate.tsx";
import { VoteCard } from "../votes/VoteCard.tsx";
import { SlidePlace } from "./SlidePlace.tsx";
import { useProgrammePlayer } from "./useProgrammePlayer.ts";
import styles from "./ProgrammeView.module.css";

interface Props {
  /** Plays the programme's sound; a page beside another loudspeaker leaves it off. */
  sound?: boolean;
  /** The loudspeaker's device id; the browser's choice unless told. */
  speaker?: string | null;
  /** Whether this is a room's screen, whose first frames the server waits for. */
  reports?: boolean;
  /** Drawn over the picture, in its own units of height and width (`cqh`, `cqw`). */
  children?: ReactNode;
}

/** The programme as every room has it, filling its box: picture or pictures, slides, lower third, slate. */
export function ProgrammeView({ sound = false, speaker = null, reports = false, children }: Props) {
  const { t } = useTranslation();
  const { link, state } = useConference();
  const stage = useRef<HTMLDivElement>(null);
  const { shown, player } = useProgrammePlayer(stage, { sound, reports, speaker });
  return (
    <div className={styles.frame} data-layout={shown.layout} data-taken={shown.takenSeq} data-link={link}>
      <div className={styles.picture}>
        <div ref={stage} className={styles.stage} />
        <SlidePlace shown={shown} />
        <PicturePlates shown={shown} />
      </div>
      {shown.layout === "slate" && <Slate />}
      {shown.layout === "vote" && shown.voteId && (
        <div className={styles.card}>
          <VoteCard voteId={shown.voteId} />
        </div>
      )}
      {shown.lowerThird && <LowerThird {...shown.lowerThird} small={shown.layout === "slideSpeaker"} />}
      {children}
      {link !== "live" && (
        <div className={styles.lost} role="status">
          <span>{t(state.conference ? "programme:lost" : "common:link.connecting")}</span>
        </div>
      )}
      {sound && shown.soundBlocked && (
        <button type="button" className={styles.sound} onClick={() => player?.turnSound(true)}>
          {t("programme:turnSoundOn")}
        </button>
      )}
    </div>
  );
}
