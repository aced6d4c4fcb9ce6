import type { Conclusion } from "@diemcau/shared/model/conclusion";
import { conclusionStanding } from "@diemcau/shared/rules/conclusions";
import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AssignmentCard } from "../../features/assignments/AssignmentCard.tsx";
import { AssignmentPanel } from "../../features/assignments/AssignmentPanel.tsx";
import { useCommand, useConference, useMay } from "../../features/session/useConference.ts";
import styles from "./ConclusionAssignments.module.css";
import type { ShownAssignments } from "./MatrixPart.tsx";

/** Every conclusion, as edited and as spoken side by side, with the assignments that come of it; open work stands out. */
export function ConclusionAssignments(shown: ShownAssignments) {
  const { t } = useTranslation();
  const { conclusions } = useConference().state;
  const mayAssign = useMay("assignment.make");
  const [making, setMaking] = useState<{ conclusionId: string | null } | null>(null);
  const assign = (conclusionId: string | null) => setMaking({ conclusionId });
  const standalone = shown.assignments.filter(({ conclusionId }) => !conclusions.some(({ id }) => id === conclusionId));
  return (
    <Stack gap="md">
      {conclusions.length === 0 && <Text c="dimmed">{t("secretary:conclusions.empty")}</Text>}
      {conclusions.map((conclusion, index) => (
        <ConclusionPart
          key={conclusion.id}
          number={index + 1}
          conclusion={conclusion}
          shown={shown}
          onAssign={mayAssign ? () => assign(conclusion.id) : null}
        />
      ))}
      <Paper withBorder p="md" component="section">
        <Group justify="space-between" mb={standalone.length > 0 ? "sm" : 0}>
          <Title order={2} size="h5">
            {t("assignments:conclusion.standalone")}
          </Title>
          {mayAssign && (
            <Button size="compact-sm" variant="default" onClick={() => assign(null)}>
              {t("assignments:form.add")}
            </Button>
          )}
        </Group>
        <Cards shown={{ ...shown, assignments: standalone }} />
      </Paper>
      {making && <AssignmentPanel {...making} assignment={null} onClose={() => setMaking(null)} />}
    </Stack>
  );
}

interface PartProps {
  number: number;
  conclusion: Conclusion;
  shown: ShownAssignments;
  onAssign: (() => void) | null;
}

function ConclusionPart({ number, conclusion, shown, onAssign }: PartProps) {
  const { t } = useTranslation();
  const command = useCommand();
  const mayRecord = useMay("conclusion.change");
  const { id: conclusionId, text, spoken, noTask } = conclusion;
  const own = shown.assignments.filter((assignment) => assignment.conclusionId === conclusionId);
  const standing = conclusionStanding(conclusion, own);
  return (
    <Paper withBorder p="md" component="section" className={styles.part} data-standing={standing}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="xs">
        <Title order={2} size="h5">
          {t("assignments:conclusion.number", { number })}
          {standing !== "assigned" && (
            <span className={styles.standing}>{t(`assignments:conclusion.standing.${standing}`)}</span>
          )}
        </Title>
        <Group gap="xs" wrap="nowrap">
          {mayRecord && standing !== "assigned" && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void command("conclusion.change", { conclusionId, text, noTask: !noTask })}
            >
              {t(noTask ? "assignments:conclusion.standing.open" : "assignments:conclusion.noTask")}
            </Button>
          )}
          {onAssign && (
            <Button size="compact-sm" variant={standing === "open" ? "filled" : "default"} onClick={onAssign}>
              {t("assignments:conclusion.assign")}
            </Button>
          )}
        </Group>
      </Group>
      <div className={styles.wordings}>
        <p>{text}</p>
        {spoken !== text && (
          <blockquote>
            <small>{t("assignments:conclusion.spoken")}</small>
            {spoken}
          </blockquote>
        )}
      </div>
      <Cards shown={{ ...shown, assignments: own }} />
    </Paper>
  );
}

function Cards({ shown: { assignments, numbers, today, timeZone } }: { shown: ShownAssignments }) {
  if (assignments.length === 0) return null;
  return (
    <ul className={styles.cards}>
      {assignments.map((assignment) => (
        <AssignmentCard
          key={assignment.id}
          number={numbers.get(assignment.id) ?? ""}
          assignment={assignment}
          today={today}
          timeZone={timeZone}
        />
      ))}
    </ul>
  );
}
