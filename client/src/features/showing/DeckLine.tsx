import type { DeckEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { CommandButton } from "../directing/CommandButton.tsx";
import { compose, withDeck } from "../directing/composing.ts";
import { useConference, useMay } from "../session/useConference.ts";
import { ShownMark } from "./ShownMark.tsx";
import styles from "./SlidesPanel.module.css";

/** Slides of the list: whose, at which page, and the click that prepares them. */
export function DeckLine({ deck }: { deck: DeckEntry }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const allowed = useMay("programme.compose") && state.status !== "ended";
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        <strong title={deck.title}>{deck.title}</strong>
        <small>
          {[deck.owner?.name, t("board:slides.page", { page: deck.page, pages: deck.pages.length })]
            .filter(Boolean)
            .join(" · ")}
        </small>
      </span>
      <ShownMark onAir={state.programme.deckId === deck.id} prepared={state.preview?.deckId === deck.id} />
      <CommandButton
        command={allowed ? compose(withDeck(state, deck.id)) : null}
        title={t("board:slides.prepareHint", { title: deck.title })}
      >
        {t("board:slides.prepare")}
      </CommandButton>
    </li>
  );
}
