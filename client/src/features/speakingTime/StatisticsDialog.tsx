import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { SpeakingTime } from "./SpeakingTime.tsx";

/** Speaking time over the board. */
export function StatisticsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <BoardModal onClose={onClose} title={t("floor:statistics.title")} size={960}>
      <SpeakingTime />
    </BoardModal>
  );
}
