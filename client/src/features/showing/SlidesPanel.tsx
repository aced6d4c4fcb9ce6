import { useTranslation } from "react-i18next";
import { ActionButton } from "../directing/ActionButton.tsx";
import { deckInHand } from "../directing/composing.ts";
import { Panel } from "../directing/Panel.tsx";
import { SlidePicture } from "../slides/SlidePicture.tsx";
import { useConference } from "../session/useConference.ts";
import { HandInButton } from "./HandInButton.tsx";
import { ClipLine } from "./ClipLine.tsx";
import { DeckLine } from "./DeckLine.tsx";
import styles from "./SlidesPanel.module.css";

/** Slides and clips of the conference: what is shown of them, the page keys, and what can be prepared for the cut. */
export function SlidesPanel() {
  const { t } = useTranslation();
  const { state } = useConference();
  const deck = deckInHand(state);
  return (
    <Panel heading={t("board:slides.heading")} region="slides">
      {deck && (
        <div className={styles.now}>
          <div className={styles.page}>
            <SlidePicture deckId={deck.id} page={deck.page} />
          </div>
          <div className={styles.turn}>
            <strong title={deck.title}>{deck.title}</strong>
            <span>{t("board:slides.page", { page: deck.page, pages: deck.pages.length })}</span>
            <ActionButton action="slideOn" tone="action">
              {t("board:slides.on")}
            </ActionButton>
            <ActionButton action="slideBack">{t("board:slides.back")}</ActionButton>
          </div>
        </div>
      )}
      <div className={styles.lists}>
        <div className={styles.head}>
          <h3>{t("board:slides.decks")}</h3>
          <HandInButton />
        </div>
        {state.decks.length === 0 && <p>{t("board:slides.noDecks")}</p>}
        <ul>
          {state.decks.map((one) => (
            <DeckLine key={one.id} deck={one} />
          ))}
        </ul>
        <h3>{t("board:slides.clips")}</h3>
        {state.clips.length === 0 && <p>{t("board:slides.noClips")}</p>}
        <ul>
          {state.clips.map((clip) => (
            <ClipLine key={clip.id} clip={clip} />
          ))}
        </ul>
      </div>
    </Panel>
  );
}
