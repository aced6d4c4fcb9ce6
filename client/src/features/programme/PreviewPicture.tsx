import type { Programme } from "@diemcau/shared/model/programme";
import { slotCamera } from "@diemcau/shared/rules/programme";
import { IconChartBar, IconMovie, IconPhoto } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { slidePlace, slotPlace } from "../../conference/pictureLayout.ts";
import { useConference } from "../session/useConference.ts";
import { SlidePicture } from "../slides/SlidePicture.tsx";
import { LowerThird } from "./LowerThird.tsx";
import { percent } from "./percent.ts";
import styles from "./PreviewPicture.module.css";
import { Slate } from "./Slate.tsx";
import { SourceVideo } from "./SourceVideo.tsx";

/** What was prepared as the rooms would have it after a cut, made of the small pictures that the board has anyway. */
export function PreviewPicture({ preview }: { preview: Programme }) {
  const { state } = useConference();
  const { layout, slots, lowerThird } = preview;
  const slide = slidePlace(layout);
  return (
    <div className={styles.frame} data-layout={layout}>
      {slots.map(({ pointId, pointName, sourceId }, place) => {
        const camera = slotCamera(state, { pointId, sourceId });
        return (
          <div key={pointId} className={styles.place} style={percent(slotPlace(layout, place, slots.length))}>
            {camera && <SourceVideo pointId={pointId} purpose="wall" sourceId={sourceId && camera.id} />}
            {(layout === "grid" || !camera) && <span className={styles.name}>{pointName}</span>}
          </div>
        );
      })}
      {slide && <SlideSign deckId={preview.deckId} style={percent(slide)} />}
      <OwnSign preview={preview} />
      {layout === "slate" && <Slate />}
      {lowerThird && <LowerThird {...lowerThird} />}
    </div>
  );
}

function SlideSign({ deckId, style }: { deckId: string | null; style: CSSProperties }) {
  const { state } = useConference();
  const deck = state.decks.find(({ id }) => id === deckId);
  return (
    <div className={styles.sign} style={style}>
      {deck && <SlidePicture deckId={deck.id} page={deck.page} />}
    </div>
  );
}

/** A clip, the test picture or a vote: the rooms get these from elsewhere, so their name stands for them here. */
function OwnSign({ preview: { layout, clipId, voteId } }: { preview: Programme }) {
  const { t } = useTranslation();
  const { state } = useConference();
  if (layout !== "clip" && layout !== "test" && layout !== "vote") return null;
  const Icon = { clip: IconMovie, test: IconPhoto, vote: IconChartBar }[layout];
  const clip = state.clips.find(({ id }) => id === clipId);
  const vote = state.votes.find(({ id }) => id === voteId);
  return (
    <div className={styles.sign} style={{ inset: 0 }}>
      <Icon size={26} aria-hidden="true" />
      <strong>{clip?.title ?? vote?.question ?? t("board:compose.test")}</strong>
    </div>
  );
}
