import type { ConferenceStatus } from "@diemcau/shared/model/conference";
import { Badge } from "@mantine/core";
import { IconCalendar, IconCheck, IconPlayerRecordFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

const looks = {
  planned: { color: "action", Icon: IconCalendar },
  running: { color: "onAir", Icon: IconPlayerRecordFilled },
  ended: { color: "gray", Icon: IconCheck },
} satisfies Record<ConferenceStatus, object>;

/** Whether a conference is to come, running, or over: by sign, word and colour. */
export function StatusBadge({ status }: { status: ConferenceStatus }) {
  const { t } = useTranslation();
  const { color, Icon } = looks[status];
  return (
    <Badge color={color} variant="light" size="lg" tt="none" fw={600} leftSection={<Icon size={13} />}>
      {t(`office:status.${status}`)}
    </Badge>
  );
}
