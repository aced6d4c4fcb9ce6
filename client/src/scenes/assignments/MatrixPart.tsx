import type { AssignmentEntry } from "@diemcau/shared/rules/state";
import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Matrix } from "../../features/assignments/Matrix.tsx";
import { PartPanel } from "../../features/assignments/PartPanel.tsx";

/** What both parts of the page are drawn from. */
export interface ShownAssignments {
  /** In the order of the conclusions. */
  assignments: readonly AssignmentEntry[];
  numbers: ReadonlyMap<string, string>;
  today: string;
  timeZone: string;
}

/** The matrix, and beside it the cell that was opened. */
export function MatrixPart({ assignments, numbers, today, timeZone }: ShownAssignments) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ assignmentId: string; unitId: string } | null>(null);
  const shown = assignments.find(({ id }) => id === open?.assignmentId);
  if (assignments.length === 0) return <Text c="dimmed">{t("assignments:matrix.empty")}</Text>;
  return (
    <>
      <Matrix
        assignments={assignments}
        numbers={numbers}
        today={today}
        timeZone={timeZone}
        onPart={(assignmentId, unitId) => setOpen({ assignmentId, unitId })}
      />
      {open && shown && (
        <PartPanel
          assignment={shown}
          unitId={open.unitId}
          today={today}
          timeZone={timeZone}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
