import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { VotesPanel } from "./VotesPanel.tsx";

/** Votes over the board: open one, watch it, close it, put it on air. */
export function VotesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <BoardModal title={t("votes:title")} size={900} onClose={onClose}>
      <VotesPanel />
    </BoardModal>
  );
}
