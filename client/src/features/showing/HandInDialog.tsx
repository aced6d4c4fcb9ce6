import type { Composition } from "@diemcau/shared/model/programme";
import { useTranslation } from "react-i18next";
import { ClipPanel } from "../clips/ClipPanel.tsx";
import { BoardModal } from "../directing/BoardModal.tsx";
import { withDeck } from "../directing/composing.ts";
import { useCommand, useConference } from "../session/useConference.ts";
import { DeckPanel } from "../slides/DeckPanel.tsx";
import styles from "./HandInDialog.module.css";

/** Slides and films over the board: handing more in, looking at them, preparing and removing. */
export function HandInDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const prepare = (composition: Composition) => void command("programme.compose", { composition });
  return (
    <BoardModal onClose={onClose} title={t("showing:handIn")} size={1200}>
      <div className={styles.columns}>
        <div>
          <h3>{t("showing:slides.title")}</h3>
          <DeckPanel onPrepare={({ id }) => prepare(withDeck(state, id))} />
        </div>
        <div>
          <h3>{t("showing:clips.title")}</h3>
          <ClipPanel onPrepare={({ id }) => prepare({ layout: "clip", clipId: id })} />
        </div>
      </div>
    </BoardModal>
  );
}
