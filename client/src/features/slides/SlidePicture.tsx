import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import styles from "./SlidePicture.module.css";
import { usePage } from "./usePage.ts";

interface Props {
  deckId: string;
  /** Counted from 1. */
  page: number;
}

/** One page of slides, whole, in whatever room it is given. A turn keeps the old page until the new one can be painted. */
export function SlidePicture({ deckId, page }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const ready = usePage(deckId, page);
  const title = state.decks.find(({ id }) => id === deckId)?.title ?? "";
  if (!ready) return <div className={styles.coming}>{t("showing:slides.coming")}</div>;
  return (
    <img
      className={styles.page}
      src={ready.address}
      alt={t("showing:slides.pageOf", { page: ready.page, title })}
      data-page={ready.page}
      decoding="sync"
      draggable={false}
    />
  );
}
