import type { MyReport } from "@diemcau/shared/protocol/reports";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Paper, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { CellBadge } from "./CellBadge.tsx";
import styles from "./MyReportList.module.css";

/** What a person's units were asked, what is owed first. */
export function MyReportList({ reports }: { reports: readonly MyReport[] }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder>
      <ul className={styles.list}>
        {reports.map(({ request, unit, cell }) => (
          <li key={`${request.id}/${unit.id}`}>
            <UnstyledButton component={Link} to={`/bao-cao/${request.id}/don-vi/${unit.id}`} className={styles.row}>
              <span className={styles.title}>{request.title}</span>
              <span className={styles.about}>
                {unit.name} ·{" "}
                {t("reports:deadline", {
                  time: clockTime(request.deadline, request.timeZone),
                  date: shortDate(request.deadline, request.timeZone),
                })}
              </span>
              <span className={styles.state}>
                <CellBadge cell={cell} />
              </span>
              <IconChevronRight className={styles.open} size={18} aria-hidden="true" />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
