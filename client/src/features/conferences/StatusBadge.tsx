import type { ConferenceStatus } from "@diemcau/shared/model/conference";
import { IconCalendar, IconCheck, IconPlayerRecordFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { StateBadge, type Tone } from "../forms/StateBadge.tsx";

const looks = {
  planned: { tone: "under", Icon: IconCalendar },
  running: { tone: "alarm", Icon: IconPlayerRecordFilled },
  ended: { tone: "over", Icon: IconCheck },
} satisfies Record<ConferenceStatus, { tone: Tone; Icon: typeof IconCheck }>;

/** Whether a conference is to come, running, or over. */
export function StatusBadge({ status }: { status: ConferenceStatus }) {
  const { t } = useTranslation();
  const { tone, Icon } = looks[status];
  return (
    <StateBadge tone={tone} sign={<Icon size={13} />}>
      {t(`office:status.${status}`)}
    </StateBadge>
  );
}
