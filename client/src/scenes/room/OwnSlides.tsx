import { type DeckEntry, runningTurns } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useCommand, useConference } from "../../features/session/useConference.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./cards.module.css";

/** Turns the room's own slides, or those on air while the room has the floor (PROTOCOL S1); nothing without slides. */
export function OwnSlides({ pointId }: { pointId: string }) {
  const { state } = useConference();
  const speaks = runningTurns(state).some((turn) => turn.pointId === pointId);
  const shown = state.decks.find(({ id }) => id === state.programme.deckId);
  const deck =
    shown && (speaks || shown.pointId === pointId) ? shown : state.decks.find((one) => one.pointId === pointId);
  return deck ? <Turner deck={deck} onAir={deck === shown} /> : null;
}

function Turner({ deck, onAir }: { deck: DeckEntry; onAir: boolean }) {
  const { t } = useTranslation();
  const command = useCommand();
  const last = deck.pages.length;
  const turn = (page: number) =>
    page >= 1 && page <= last ? () => void command("slide.turn", { deckId: deck.id, page }) : undefined;
  const back = turn(deck.page - 1);
  const on = turn(deck.page + 1);
  useKeys({ pageup: back, arrowleft: back, pagedown: on, arrowright: on });
  return (
    <section className={styles.card}>
      <h2>{t("desk:slides.title")}</h2>
      <p>
        {deck.title} · {t(onAir ? "desk:slides.onAir" : "desk:slides.waiting")}
      </p>
      <div className={styles.stepper}>
        <Button shortcut="←" disabled={!back} onClick={back}>
          {t("desk:slides.back")}
        </Button>
        <strong>{t("desk:slides.page", { page: deck.page, of: last })}</strong>
        <Button shortcut="→" look="action" disabled={!on} onClick={on}>
          {t("desk:slides.on")}
        </Button>
      </div>
    </section>
  );
}
