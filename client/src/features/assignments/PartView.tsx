import type { Assignment } from "@diemcau/shared/model/assignment";
import type { UnitPart } from "@diemcau/shared/rules/assignments";
import { Group, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DeadlineText } from "./DeadlineText.tsx";
import { EvidenceUpload } from "./EvidenceUpload.tsx";
import { PartBadge } from "./PartBadge.tsx";
import { PartHistory } from "./PartHistory.tsx";
import { ReportForm } from "./ReportForm.tsx";

interface Props {
  conferenceId: string;
  timeZone: string;
  assignment: Assignment;
  conclusion: string | null;
  part: UnitPart;
  /** Heading over the report's form; absent for whoever may only look. */
  report: string | null;
  onChanged: () => void;
}

/** One unit's part of an assignment: what is asked, how it stands, what was told, and the way to tell more. */
export function PartView({ conferenceId, timeZone, assignment, conclusion, part, report, onChanged }: Props) {
  const { t } = useTranslation();
  const place = { conferenceId, assignmentId: assignment.id, unitId: part.unit.id };
  return (
    <Stack gap="md">
      <div>
        <Group gap="sm" mb={6}>
          <PartBadge part={part} />
          <Text size="sm" fw={600}>
            {part.unit.name}
          </Text>
          <Text size="sm">
            <DeadlineText deadline={assignment.deadline} timeZone={timeZone} done={part.state === "done"} />
          </Text>
        </Group>
        <Title order={2} size="h4" style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>
          {assignment.text}
        </Title>
        {assignment.result !== "" && <Text mt={4}>{t("assignments:page.result", { text: assignment.result })}</Text>}
        {conclusion !== null && conclusion !== assignment.text && (
          <Text size="sm" c="dimmed" mt={4}>
            {t("assignments:page.from", { text: conclusion })}
          </Text>
        )}
      </div>
      {report !== null && (
        <Stack gap="sm" component="section">
          <Title order={3} size="h5">
            {report}
          </Title>
          <ReportForm key={`${assignment.id}/${part.unit.id}`} {...place} onSent={onChanged} />
          <EvidenceUpload {...place} onAdded={onChanged} />
        </Stack>
      )}
      <Stack gap="sm" component="section">
        <Title order={3} size="h5">
          {t("assignments:part.history")}
        </Title>
        <PartHistory conferenceId={conferenceId} timeZone={timeZone} part={part} />
      </Stack>
    </Stack>
  );
}
