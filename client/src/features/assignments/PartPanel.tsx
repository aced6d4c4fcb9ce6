import { unitPart } from "@diemcau/shared/rules/assignments";
import type { AssignmentEntry } from "@diemcau/shared/rules/state";
import { shortDate } from "@diemcau/shared/text/time";
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SidePanel } from "../forms/SidePanel.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { PartView } from "./PartView.tsx";
import { useRemind } from "./useRemind.ts";

interface Props {
  assignment: AssignmentEntry;
  unitId: string;
  today: string;
  timeZone: string;
  onClose: () => void;
}

/** A cell of the matrix: what the unit told, a reminder, and reporting in its place. */
export function PartPanel({ assignment, unitId, today, timeZone, onClose }: Props) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const mayReport = useMay("assignment.report");
  const mayRemind = useMay("assignment.remind");
  const { remind, busy } = useRemind(session.conferenceId);
  const unit = assignment.units.find(({ id }) => id === unitId);
  if (!unit) return null;
  const part = unitPart(assignment, unit, today, timeZone);
  const { conclusionId } = assignment;
  return (
    <SidePanel opened size="lg" onClose={onClose} title={unit.name}>
      <PartView
        conferenceId={session.conferenceId}
        timeZone={timeZone}
        assignment={assignment}
        conclusion={state.conclusions.find(({ id }) => id === conclusionId)?.text ?? null}
        part={part}
        report={mayReport ? t("assignments:part.reportFor") : null}
        onChanged={() => undefined}
      />
      {mayRemind && part.state !== "done" && (
        <Group mt="lg" gap="sm">
          <Button variant="default" loading={busy} onClick={() => void remind(assignment.id, [unitId])}>
            {t("assignments:matrix.remindOne")}
          </Button>
          {part.remindedAt !== null && (
            <Text size="sm" c="dimmed">
              {t("assignments:matrix.remindedAt", { date: shortDate(part.remindedAt, timeZone) })}
            </Text>
          )}
        </Group>
      )}
    </SidePanel>
  );
}
