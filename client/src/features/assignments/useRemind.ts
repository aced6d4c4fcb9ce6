import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/http.ts";
import { notify, notifyFailure } from "../../components/notify.ts";
import { newId } from "../../conference/newId.ts";
import { assignmentPath } from "./useAssignments.ts";

/** Reminds units of an assignment by hand, and says how many there were; all that aren't done where none is named. */
export function useRemind(conferenceId: string) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const remind = async (assignmentId: string, unitIds: string[]) => {
    setBusy(true);
    try {
      const path = `${assignmentPath(conferenceId, assignmentId)}/reminders`;
      const { reminded } = await post<{ reminded: number }>(path, { commandId: newId(), unitIds });
      const text = reminded > 0 ? "assignments:matrix.reminded" : "assignments:matrix.remindedNone";
      notify({ tone: reminded > 0 ? "done" : "info", text: t(text, { count: reminded }) });
    } catch (error) {
      notifyFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { remind, busy };
}
