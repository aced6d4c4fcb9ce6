import { daysBetween } from "@diemcau/shared/rules/assignments";
import { dayOf } from "@diemcau/shared/text/time";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { writeDate } from "../conferences/typedDate.ts";

/** From how many days on it says nothing how many they are. */
const farDays = 60;

interface Props {
  deadline: string | null;
  timeZone: string;
  /** Nothing is owed any more, so how long is left says nothing. */
  done: boolean;
}

/** Until when, and how long that is from today in the conference's zone. */
export function DeadlineText({ deadline, timeZone, done }: Props) {
  const { t } = useTranslation();
  const [now] = useState(() => new Date().toISOString());
  if (deadline === null) return <>{t("assignments:deadline.none")}</>;
  const until = t("assignments:deadline.until", { date: writeDate(deadline) });
  if (done) return <>{until}</>;
  const left = daysBetween(dayOf(now, timeZone), deadline);
  if (left > farDays) return <>{until}</>;
  const key = left < 0 ? "past" : left === 0 ? "today" : "left";
  return (
    <>
      {until} ({t(`assignments:deadline.${key}`, { count: Math.abs(left) })})
    </>
  );
}
