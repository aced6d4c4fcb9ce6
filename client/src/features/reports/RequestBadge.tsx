import type { RequestLine } from "@diemcau/shared/protocol/reports";
import { IconAlertTriangle, IconCheck, IconInbox, IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateBadge } from "../forms/StateBadge.tsx";

interface Props {
  closedAt: string | null;
  count: RequestLine["count"];
}

/** How a request stands as a whole. */
export function RequestBadge({ closedAt, count }: Props) {
  const { t } = useTranslation();
  if (count.submitted === count.asked)
    return (
      <StateBadge tone="good" sign={<IconCheck size={14} />}>
        {t("reports:state.complete")}
      </StateBadge>
    );
  if (closedAt !== null)
    return (
      <StateBadge tone="over" sign={<IconLock size={14} />}>
        {t("reports:state.closed")}
      </StateBadge>
    );
  if (count.overdue > 0)
    return (
      <StateBadge tone="alarm" sign={<IconAlertTriangle size={14} />}>
        {t("reports:state.overdue", { count: count.overdue })}
      </StateBadge>
    );
  return (
    <StateBadge tone="under" sign={<IconInbox size={14} />}>
      {t("reports:state.open")}
    </StateBadge>
  );
}
