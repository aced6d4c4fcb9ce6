import type { Submission, TemplateField } from "@diemcau/shared/model/reportRequest";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { writeVietnameseNumber } from "@diemcau/shared/text/vietnameseNumber";
import { Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FileLinks } from "./FileLinks.tsx";
import styles from "./SubmissionView.module.css";

interface Props {
  submission: Submission;
  fields: readonly TemplateField[];
  timeZone: string;
  deadline: string;
  /** Path of the report below `/api`. */
  place: string;
}

/** What a unit handed in, once. */
export function SubmissionView({ submission, fields, timeZone, deadline, place }: Props) {
  const { t } = useTranslation();
  const { at, by, values, note, files } = submission;
  const when = { time: clockTime(at, timeZone), date: shortDate(at, timeZone), name: by.name };
  return (
    <Paper withBorder p="md" component="section">
      <Text size="sm" c="dimmed" mb="sm">
        {t("reports:unit.handedIn", when)}
        {Date.parse(at) > Date.parse(deadline) && ` (${t("reports:unit.late")})`}
      </Text>
      <dl className={styles.values}>
        {fields.map(({ id, label, measure }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd data-empty={values[id] === undefined || undefined}>
              {shown(values[id], measure) ?? t("reports:unit.empty")}
            </dd>
          </div>
        ))}
        {note !== "" && (
          <div>
            <dt>{t("reports:unit.note")}</dt>
            <dd>{note}</dd>
          </div>
        )}
      </dl>
      <FileLinks place={place} files={files} />
    </Paper>
  );
}

function shown(value: number | string | undefined, measure: string): string | undefined {
  return typeof value === "number" ? `${writeVietnameseNumber(value)} ${measure}`.trim() : value;
}
