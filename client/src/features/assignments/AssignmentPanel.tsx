import type { AssignmentEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import { SidePanel } from "../forms/SidePanel.tsx";
import { AssignmentForm } from "./AssignmentForm.tsx";

interface Props {
  /** The conclusion that a new one comes from. */
  conclusionId: string | null;
  /** What is changed; absent for a new one. */
  assignment: AssignmentEntry | null;
  onClose: () => void;
}

/** Makes or changes an assignment, beside the list it belongs to. */
export function AssignmentPanel({ conclusionId, assignment, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <SidePanel
      opened
      size="lg"
      onClose={onClose}
      title={t(assignment ? "assignments:form.edit" : "assignments:form.add")}
    >
      <AssignmentForm conclusionId={conclusionId} assignment={assignment} onDone={onClose} />
    </SidePanel>
  );
}
