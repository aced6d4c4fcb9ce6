import { slidePlace } from "../../conference/pictureLayout.ts";
import type { PlayerSnapshot } from "../../conference/ProgrammePlayer.ts";
import { useConference } from "../session/useConference.ts";
import { SlidePicture } from "../slides/SlidePicture.tsx";
import { usePage } from "../slides/usePage.ts";
import { percent } from "./percent.ts";
import styles from "./PicturePlates.module.css";

/** Where slides stand in the layouts that have them. */
export function SlidePlace({ shown: { layout, deckId } }: { shown: PlayerSnapshot }) {
  const { state } = useConference();
  // What is prepared beside the programme is on air in a moment.
  const prepared = state.decks.find(({ id }) => id === state.preview?.deckId);
  usePage(prepared?.id ?? null, prepared?.page ?? 0);
  const place = slidePlace(layout);
  const deck = state.decks.find(({ id }) => id === deckId);
  if (!place || !deck) return null;
  return (
    <div className={styles.slide} style={percent(place)} data-page={deck.page}>
      <SlidePicture deckId={deck.id} page={deck.page} />
    </div>
  );
}
