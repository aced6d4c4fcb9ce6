import { ownsDeck } from "@diemcau/shared/rules/slides";
import type { DeckEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { RemoveButton } from "../imports/RemoveButton.tsx";
import { useActor, useCommand, useConference, useMay } from "../session/useConference.ts";
import styles from "./DeckPanel.module.css";
import { SlidePicture } from "./SlidePicture.tsx";

/** Keys shown on the buttons that turn. */
export interface DeckKeys {
  back: string;
  on: string;
}

interface Props {
  deck: DeckEntry;
  keys?: DeckKeys;
  onPrepare?: () => void;
}

/** One set of slides: the page it stands at, whose it is, and what can be done with it. */
export function DeckRow({ deck, keys, onPrepare }: Props) {
  const { t } = useTranslation();
  const { session, state } = useConference();
  const actor = useActor();
  const command = useCommand();
  const mayTurn = useMay("slide.turn");
  const mayRemove = useMay("deck.remove") && actor !== null && ownsDeck(actor, deck);
  const mayRead = useMay("deck.read");
  const onAir = state.programme.deckId === deck.id;
  const prepared = state.preview?.deckId === deck.id;
  const turn = (page: number) => void command("slide.turn", { deckId: deck.id, page });
  const whose = deck.owner?.name ?? state.points.find(({ id }) => id === deck.pointId)?.name;
  const original = `/api/conferences/${session.conferenceId}/decks/${deck.id}/file`;
  return (
    <li className={styles.row}>
      <div className={styles.thumb}>
        <SlidePicture deckId={deck.id} page={deck.page} />
      </div>
      <div className={styles.about}>
        <strong>{deck.title}</strong>
        <span>
          {t("showing:slides.page", { page: deck.page, of: deck.pages.length })} · {whose ?? t("showing:slides.host")}
        </span>
        {onAir && <em data-onair>{t("showing:slides.onAir")}</em>}
        {!onAir && prepared && <em>{t("showing:slides.prepared")}</em>}
      </div>
      <div className={styles.acts}>
        {mayTurn && (
          <>
            <Button shortcut={keys?.back} disabled={deck.page <= 1} onClick={() => turn(deck.page - 1)}>
              {t("showing:slides.back")}
            </Button>
            <Button shortcut={keys?.on} disabled={deck.page >= deck.pages.length} onClick={() => turn(deck.page + 1)}>
              {t("showing:slides.on")}
            </Button>
          </>
        )}
        {onPrepare && (
          <Button look="action" disabled={prepared} onClick={onPrepare}>
            {t("showing:slides.prepare")}
          </Button>
        )}
        {mayRead && (
          <a className={styles.original} href={original} target="_blank" rel="noreferrer">
            {t("showing:slides.original")}
          </a>
        )}
        {mayRemove && (
          <RemoveButton
            label={t("showing:slides.remove")}
            surely={t("showing:slides.removeSurely")}
            disabled={onAir || prepared}
            onRemove={() => void command("deck.remove", { deckId: deck.id })}
          />
        )}
      </div>
    </li>
  );
}
