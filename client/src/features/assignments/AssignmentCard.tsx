import { partTotals, unitParts } from "@diemcau/shared/rules/assignments";
import type { AssignmentEntry } from "@diemcau/shared/rules/state";
import { Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./AssignmentCard.module.css";
import { AssignmentPanel } from "./AssignmentPanel.tsx";
import { DeadlineText } from "./DeadlineText.tsx";
import { totalsWord } from "./partLook.ts";
import { useRemind } from "./useRemind.ts";
import { WithdrawDialog } from "./WithdrawDialog.tsx";

interface Props {
  number: string;
  assignment: AssignmentEntry;
  today: string;
  timeZone: string;
}

/** One assignment: who, what, by when, how far it is, and what the office does about it. */
export function AssignmentCard({ number, assignment, today, timeZone }: Props) {
  const { t } = useTranslation();
  const { session } = useConference();
  const mayChange = useMay("assignment.change");
  const { remind, busy } = useRemind(session.conferenceId);
  const [open, setOpen] = useState<"change" | "withdraw" | null>(null);
  const totals = partTotals(unitParts(assignment, today, timeZone));
  const finished = totals.done === totals.parts;
  return (
    <li className={styles.card}>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Text fw={600}>{number}</Text>
        <div className={styles.body}>
          <Text className={styles.text}>{assignment.text}</Text>
          {assignment.result !== "" && (
            <Text size="sm">{t("assignments:page.result", { text: assignment.result })}</Text>
          )}
          <Text size="sm" c="dimmed">
            {assignment.units.map(({ shortName }) => shortName).join(", ")}
          </Text>
          <Group gap="xs" mt={4}>
            <Badge variant="outline" color="gray" tt="none">
              {t(`assignments:kind.${assignment.kind}`)}
            </Badge>
            <Text size="sm">
              <DeadlineText deadline={assignment.deadline} timeZone={timeZone} done={finished} />
            </Text>
            <Text size="sm" fw={600} {...(totals.late > 0 ? { c: "onAir" } : {})}>
              {t(totalsWord(totals), { ...totals })}
            </Text>
          </Group>
        </div>
        {mayChange && (
          <Group gap={4} className={styles.acts}>
            {!finished && (
              <Button size="compact-sm" variant="default" loading={busy} onClick={() => void remind(assignment.id, [])}>
                {t("assignments:matrix.remind")}
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => setOpen("change")}>
              {t("assignments:form.change")}
            </Button>
            <Button size="compact-sm" variant="subtle" color="onAir" onClick={() => setOpen("withdraw")}>
              {t("assignments:withdraw.action")}
            </Button>
          </Group>
        )}
      </Group>
      {open === "change" && (
        <AssignmentPanel conclusionId={assignment.conclusionId} assignment={assignment} onClose={() => setOpen(null)} />
      )}
      {open === "withdraw" && <WithdrawDialog assignment={assignment} onClose={() => setOpen(null)} />}
    </li>
  );
}
