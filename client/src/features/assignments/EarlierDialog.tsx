import { useTranslation } from "react-i18next";
import { Dialog } from "../forms/Dialog.tsx";
import { EarlierAssignments } from "./EarlierAssignments.tsx";
import { useEarlierAssignments } from "./useAssignments.ts";

/** What earlier conferences left open, for the chair to ask about. */
export function EarlierDialog({ conferenceId, onClose }: { conferenceId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: earlier = [] } = useEarlierAssignments(conferenceId);
  return (
    <Dialog opened size={880} onClose={onClose} title={t("assignments:earlier.title", { count: earlier.length })}>
      {earlier.length === 0 ? <p>{t("assignments:earlier.none")}</p> : <EarlierAssignments earlier={earlier} />}
    </Dialog>
  );
}
