import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ShownSlot } from "../../conference/ProgrammePlayer.ts";
import { useConference } from "../session/useConference.ts";
import { LowerThird } from "./LowerThird.tsx";
import { Slate } from "./Slate.tsx";
import { useProgrammePlayer } from "./useProgrammePlayer.ts";
import styles from "./ProgrammeView.module.css";

interface Props {
  /** Plays the programme's sound; a page beside another loudspeaker leaves it off. */
  sound?: boolean;
  /** Whether this is a room's screen, whose first frames the server waits for. */
  reports?: boolean;
  /** Drawn over the picture, in its own units of height and width (`cqh`, `cqw`). */
  children?: ReactNode;
}

/** The programme as every room has it, filling its box: picture or pictures, lower third, slate. */
export function ProgrammeView({ sound = false, reports = false, children }: Props) {
  const { t } = useTranslation();
  const { link, state } = useConference();
  const stage = useRef<HTMLDivElement>(null);
  const { shown, player } = useProgrammePlayer(stage, { sound, reports });
  const waiting = shown.layout === "slate";
  return (
    <div className={styles.frame} data-layout={shown.layout} data-taken={shown.takenSeq} data-link={link}>
      <div ref={stage} className={styles.stage} />
      {shown.slots.map((slot, place) => (
        <SlotPlate key={slot.pointId} slot={slot} place={place} />
      ))}
      {waiting && <Slate />}
      {!waiting && shown.lowerThird && <LowerThird {...shown.lowerThird} />}
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

/** Stands in for a picture that isn't there, and names whose it would be. */
function SlotPlate({ slot, place }: { slot: ShownSlot; place: number }) {
  const { t } = useTranslation();
  if (slot.state === "picture") return null;
  return (
    <div className={styles.plate} data-slot={place}>
      <strong>{slot.pointName}</strong>
      <span>{t(slot.state === "away" ? "programme:away" : "programme:coming")}</span>
    </div>
  );
}
