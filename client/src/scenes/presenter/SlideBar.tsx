import type { DeckEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useCommand, useConference } from "../../features/session/useConference.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./PresenterDesk.module.css";

/** The presenter's slides under the picture, always in reach: page back, where they stand, next page, by buttons and keys. */
export function SlideBar({ deck }: { deck: DeckEntry }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const last = deck.pages.length;
  const turnTo = (page: number) =>
    page >= 1 && page <= last ? () => void command("slide.turn", { deckId: deck.id, page }) : undefined;
  const back = turnTo(deck.page - 1);
  const on = turnTo(deck.page + 1);
  useKeys({ arrowleft: back, pageup: back, arrowright: on, pagedown: on });
  return (
    <section className={styles.slideBar} aria-label={t("desk:slides.title")}>
      <Button shortcut="←" disabled={!back} onClick={back}>
        {t("desk:slides.back")}
      </Button>
      <p>
        <strong>{t("desk:slides.page", { page: deck.page, of: last })}</strong>
        {t(state.programme.deckId === deck.id ? "desk:slides.onAir" : "desk:slides.waiting")}
      </p>
      <Button look="action" shortcut="→" disabled={!on} onClick={on}>
        {t("desk:slides.on")}
      </Button>
    </section>
  );
}
