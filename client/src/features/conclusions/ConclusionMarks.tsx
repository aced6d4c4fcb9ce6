import type { Conclusion } from "@diemcau/shared/model/conclusion";
import { conclusionStanding } from "@diemcau/shared/rules/conclusions";
import { Button, Checkbox, Menu } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AssignmentPanel } from "../assignments/AssignmentPanel.tsx";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import styles from "./Conclusions.module.css";

/** Whether the public may read it, and what comes of it: assignments, nothing, or open work. */
export function ConclusionMarks({ conclusion }: { conclusion: Conclusion }) {
  const { t } = useTranslation();
  const { assignments } = useConference().state;
  const command = useCommand();
  const mayRecord = useMay("conclusion.change");
  const mayAssign = useMay("assignment.make");
  const [assigning, setAssigning] = useState(false);
  const { id: conclusionId, text, noTask } = conclusion;
  const standing = conclusionStanding(conclusion, assignments);
  const count = assignments.filter((one) => one.conclusionId === conclusionId).length;
  const label = t(`assignments:conclusion.standing.${standing}`, { count });
  const setNoTask = (to: boolean) => void command("conclusion.change", { conclusionId, text, noTask: to });
  return (
    <span className={styles.marks}>
      <Checkbox
        size="xs"
        label={t("assignments:conclusion.public")}
        title={t("assignments:conclusion.publicHint")}
        checked={conclusion.public}
        disabled={!mayRecord}
        onChange={(event) =>
          void command("conclusion.change", { conclusionId, text, public: event.currentTarget.checked })
        }
      />
      {mayAssign ? (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <Button size="compact-xs" variant="default" className={styles.standing} data-standing={standing}>
              {label}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAssigning(true)}>{t("assignments:conclusion.assign")}</Menu.Item>
            {mayRecord && standing !== "assigned" && (
              <Menu.Item onClick={() => setNoTask(!noTask)}>
                {noTask ? t("assignments:conclusion.standing.open") : t("assignments:conclusion.noTask")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span className={styles.hint}>{label}</span>
      )}
      {assigning && (
        <AssignmentPanel conclusionId={conclusionId} assignment={null} onClose={() => setAssigning(false)} />
      )}
    </span>
  );
}
