import type { Delegate } from "@diemcau/shared/model/rollCall";
import { cameLate } from "@diemcau/shared/rules/rollCall";
import { clockTime } from "@diemcau/shared/text/time";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";

/** What is worth telling of how somebody stands: late, gone, and why absent; a room's desk has no reasons and says "có lý do". */
export function useStandingNotes(): (
  delegate: Pick<Delegate, "state" | "arrivedAt" | "leftAt"> & { reason?: string; excused?: boolean },
) => string {
  const { t } = useTranslation();
  const { state } = useConference();
  const timeZone = state.conference?.timeZone ?? "UTC";
  return ({ reason, excused = false, ...delegate }) =>
    [
      delegate.arrivedAt !== null &&
        cameLate(delegate, state.startedAt) &&
        t("rollCall:late", { time: clockTime(delegate.arrivedAt, timeZone) }),
      delegate.leftAt !== null && t("rollCall:leftAt", { time: clockTime(delegate.leftAt, timeZone) }),
      reason || (excused && t("rollCall:excused")),
    ]
      .filter(Boolean)
      .join(" · ");
}
