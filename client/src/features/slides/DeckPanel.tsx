import { deckFileLimit } from "@diemcau/shared/model/slides";
import { turnsDeck } from "@diemcau/shared/rules/slides";
import type { DeckEntry } from "@diemcau/shared/rules/state";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileDrop } from "../imports/FileDrop.tsx";
import { ImportList } from "../imports/ImportList.tsx";
import { useImports } from "../imports/useImports.ts";
import { useActor, useConference, useMay } from "../session/useConference.ts";
import styles from "./DeckPanel.module.css";
import { type DeckKeys, DeckRow } from "./DeckRow.tsx";

interface Props {
  /** Prepares slides for the programme; without it they can only be turned. */
  onPrepare?: (deck: DeckEntry) => void;
  /** The slides that keys turn, and those keys. */
  keys?: { deckId: string } & DeckKeys;
}

const accepted = ".pdf,.pptx,.docx,.odp,.odt,application/pdf";

/** Slides of the conference, or a presenter's own: what is there, where it stands, turning it, and handing more in. */
export function DeckPanel({ onPrepare, keys }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const actor = useActor();
  const { sending, imports, send, dismiss } = useImports("deck");
  const [pointId, setPointId] = useState("");
  const mayAdd = useMay("deck.add");
  const decks = actor ? state.decks.filter((deck) => turnsDeck(state, actor, deck)) : [];
  const office = actor?.kind === "person";
  const handIn = mayAdd && state.status !== "ended" && (
    <div className={styles.handIn}>
      {office && (
        <label className={styles.of}>
          <span>{t("showing:slides.of")}</span>
          <select value={pointId} onChange={(event) => setPointId(event.currentTarget.value)}>
            <option value="">{t("showing:slides.host")}</option>
            {state.points.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <FileDrop
        label={t("showing:slides.add")}
        hint={t("showing:slides.kinds")}
        accept={accepted}
        limit={deckFileLimit}
        onFile={(file) => send(file, pointId === "" ? {} : { pointId })}
      />
    </div>
  );
  return (
    <section className={styles.panel} aria-label={t("showing:slides.title")}>
      {office && handIn}
      <ImportList sending={sending} imports={imports} onDismiss={dismiss} />
      {decks.length === 0 && <p className={styles.none}>{t("showing:slides.none")}</p>}
      <ul className={styles.list}>
        {decks.map((deck) => (
          <DeckRow
            key={deck.id}
            deck={deck}
            {...(onPrepare ? { onPrepare: () => onPrepare(deck) } : {})}
            {...(keys?.deckId === deck.id ? { keys } : {})}
          />
        ))}
      </ul>
      {!office && handIn}
    </section>
  );
}
