import type { UnitReport } from "@diemcau/shared/protocol/reports";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconCornerUpLeft, IconInfoCircle, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CellBadge } from "../../features/reports/CellBadge.tsx";
import { ReturnReportDialog } from "../../features/reports/ReturnReportDialog.tsx";
import { SubmissionView } from "../../features/reports/SubmissionView.tsx";
import { useReportsChanged } from "../../features/reports/useReports.ts";
import { WriteReport } from "../../features/reports/WriteReport.tsx";
import { PageHead } from "../office/PageHead.tsx";
import styles from "./UnitReportBody.module.css";

interface Props {
  owed: UnitReport;
  /** Path of the report below `/api`. */
  place: string;
  /** Whoever looks reports for the unit, and doesn't act on its behalf. */
  own: boolean;
}

/** What a unit was asked, what it handed in, and what it writes now. */
export function UnitReportBody({ owed, place, own }: Props) {
  const { t } = useTranslation();
  const changed = useReportsChanged();
  const [returning, setReturning] = useState(false);
  const [filling, setFilling] = useState(own);
  const { request, unit, cell, report } = owed;
  const { timeZone, deadline, closedAt, fields, guidance } = request;
  const at = (when: string) => ({ time: clockTime(when, timeZone), date: shortDate(when, timeZone) });
  const handedIn = report?.state === "submitted";
  const writes = owed.mayWrite && !handedIn && closedAt === null;
  const submissions = report?.submissions.toReversed() ?? [];
  const view = { fields, timeZone, deadline, place };
  return (
    <div className={styles.page}>
      <PageHead title={request.title} lead={`${unit.name} · ${t("reports:deadline", at(deadline))}`}>
        <CellBadge cell={cell} />
        {owed.mayDecide && handedIn && (
          <Button variant="default" leftSection={<IconCornerUpLeft size={17} />} onClick={() => setReturning(true)}>
            {t("reports:unit.return")}
          </Button>
        )}
      </PageHead>
      <Stack gap="md">
        {guidance && (
          <Alert
            variant="light"
            bg="var(--dc-action-soft)"
            icon={<IconInfoCircle size={18} />}
            title={t("reports:unit.guidance")}
          >
            <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
              {guidance}
            </Text>
          </Alert>
        )}
        {closedAt !== null && !handedIn && (
          <Alert color="gray" icon={<IconLock size={18} />}>
            {t("reports:unit.closed")}
          </Alert>
        )}
        {report?.state === "returned" && (
          <Alert
            color="yellow"
            bg="var(--dc-warning-soft)"
            icon={<IconCornerUpLeft size={18} />}
            title={t("reports:unit.remark")}
          >
            <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
              {report.remark}
            </Text>
          </Alert>
        )}
        {!filling && !handedIn && (
          <Group>
            <Text c="dimmed">
              {report ? t("reports:unit.drafting", at(report.savedAt)) : t("reports:unit.nothing")}
            </Text>
            {writes && (
              <Button variant="default" onClick={() => setFilling(true)}>
                {t("reports:unit.fill")}
              </Button>
            )}
          </Group>
        )}
        {filling && writes && (
          <>
            {!own && <Text c="dimmed">{t("reports:unit.onBehalf")}</Text>}
            <WriteReport owed={owed} place={place} onSubmitted={changed} />
          </>
        )}
        {handedIn && submissions[0] && <SubmissionView submission={submissions[0]} {...view} />}
        {submissions.length > (handedIn ? 1 : 0) && (
          <details>
            <summary>{t("reports:unit.earlier", { count: submissions.length - (handedIn ? 1 : 0) })}</summary>
            <Stack gap="sm" mt="sm">
              {submissions.slice(handedIn ? 1 : 0).map((submission) => (
                <SubmissionView key={submission.at} submission={submission} {...view} />
              ))}
            </Stack>
          </details>
        )}
      </Stack>
      {report && (
        <ReturnReportDialog
          place={place}
          version={report.version}
          opened={returning}
          onClose={() => setReturning(false)}
          onReturned={changed}
        />
      )}
    </div>
  );
}
