import type { EarlierAssignment } from "@diemcau/shared/protocol/followUp";
import { shortDate } from "@diemcau/shared/text/time";
import { Anchor, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { DeadlineText } from "./DeadlineText.tsx";
import styles from "./EarlierAssignments.module.css";
import { partLooks, totalsWord } from "./partLook.ts";

interface Props {
  earlier: readonly EarlierAssignment[];
  /** What stands at the right of each; absent for whoever may only look. */
  action?: (one: EarlierAssignment) => React.ReactNode;
}

/** Assignments of earlier conferences that are still open, with the units that owe them and how these stand. */
export function EarlierAssignments({ earlier, action }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {earlier.map((one) => {
        const { assignment, conferenceId, conferenceTitle, startsAt, timeZone, open, totals } = one;
        return (
          <li key={assignment.id}>
            <div className={styles.body}>
              <p className={styles.text}>{assignment.text}</p>
              <ul className={styles.units}>
                {open.map(({ unit, state }) => (
                  <li key={unit.id} data-state={state}>
                    {partLooks[state].sign} {unit.shortName}: {t(`assignments:state.${state}`)}
                  </li>
                ))}
              </ul>
              <Text size="sm" c="dimmed">
                <DeadlineText deadline={assignment.deadline} timeZone={timeZone} done={false} /> ·{" "}
                {t(totalsWord(totals), { ...totals })} ·{" "}
                <Anchor component={Link} to={`/nhiem-vu/${conferenceId}`} size="sm">
                  {t("assignments:earlier.from", { title: conferenceTitle, date: shortDate(startsAt, timeZone) })}
                </Anchor>
              </Text>
            </div>
            {action?.(one)}
          </li>
        );
      })}
    </ul>
  );
}
