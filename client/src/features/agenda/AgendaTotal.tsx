import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { shortDate } from "@diemcau/shared/text/time";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { timeOfDay } from "../conferences/timeOfDay.ts";
import { expectedEnd, plannedTotal } from "./schedule.ts";
import { useMinutesText } from "./useMinutesText.ts";

/** How long the agenda takes in all, from when to when. */
export function AgendaTotal({ conference, agenda }: { conference: ConferenceFacts; agenda: readonly AgendaEntry[] }) {
  const { t } = useTranslation();
  const minutes = useMinutesText();
  const { startsAt, timeZone } = conference;
  return (
    <Text size="sm" c="dimmed">
      {t("office:agenda.total", {
        count: agenda.length,
        duration: minutes(plannedTotal(agenda)),
        date: shortDate(startsAt, timeZone),
        start: timeOfDay(startsAt, timeZone),
        end: timeOfDay(expectedEnd(startsAt, agenda), timeZone),
      })}
    </Text>
  );
}
