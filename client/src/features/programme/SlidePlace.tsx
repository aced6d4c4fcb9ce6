import { slidePlace } from "../../conference/pictureLayout.ts";
import type { PlayerSnapshot } from "../../conference/ProgrammePlayer.ts";
import { useConference } from "../session/useConference.ts";
import { SlidePicture } from "../slides/SlidePicture.tsx";
import { percent } from "./percent.ts";
import styles from "./PicturePlates.module.css";

/**
 * Where slides stand in the layouts that have them. What is wanted next, or prepared beside the programme, is drawn unseen
 * already, so that a cut to it needs no loading.
 */
export function SlidePlace({ shown: { layout, deckId } }: { shown: PlayerSnapshot }) {
  const { decks, programme, preview } = useConference().state;
  const place = slidePlace(layout);
  const near = [deckId, programme.deckId, preview?.deckId];
  return decks
    .filter(({ id }) => near.includes(id))
    .map(({ id, page }) => {
      const seen = place !== null && id === deckId;
      return (
        <div key={id} className={styles.slide} data-seen={seen} style={percent(place ?? whole)} aria-hidden={!seen}>
          <SlidePicture deckId={id} page={page} />
        </div>
      );
    });
}

const whole = { left: 0, top: 0, width: 100, height: 100 };
