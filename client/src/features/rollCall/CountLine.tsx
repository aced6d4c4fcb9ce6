import { useTranslation } from "react-i18next";
import type { RollCallCounts } from "./rollCallCounts.ts";

/** Có mặt 12/14 · trực tuyến 1 · vắng 1: what is nobody's is left out. */
export function CountLine({ counts }: { counts: RollCallCounts }) {
  const { t } = useTranslation();
  const parts = [
    t("rollCall:count.here", counts),
    counts.online > 0 && t("rollCall:count.online", { count: counts.online }),
    counts.absent > 0 && t("rollCall:count.absent", { count: counts.absent }),
    counts.left > 0 && t("rollCall:count.left", { count: counts.left }),
    counts.notCalled > 0 && t("rollCall:count.open", { count: counts.notCalled }),
  ];
  return <>{parts.filter(Boolean).join(" · ")}</>;
}
