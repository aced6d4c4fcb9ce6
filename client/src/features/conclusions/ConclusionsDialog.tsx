import { acknowledgement, type PointAnswer } from "@diemcau/shared/rules/conclusions";
import { clockTime } from "@diemcau/shared/text/time";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import styles from "./ConclusionsDialog.module.css";
import { SharingBar } from "./SharingBar.tsx";

/** The conclusions over the board or the chair's page: send them to all points, and see point by point who has acknowledged. */
export function ConclusionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const answers = acknowledgement(state);
  return (
    <BoardModal title={t("assignments:share.title")} size={880} onClose={onClose}>
      {state.conclusions.length === 0 && <p className={styles.none}>{t("assignments:share.none")}</p>}
      <SharingBar />
      <div className={styles.columns}>
        <ol className={styles.list} tabIndex={0}>
          {state.conclusions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
        {answers && (
          <ul className={styles.points}>
            {[...(answers.host ? [answers.host] : []), ...answers.missing, ...answers.acknowledged].map((answer) => (
              <PointLine key={answer.pointId} answer={answer} number={answers.number} />
            ))}
          </ul>
        )}
      </div>
    </BoardModal>
  );
}

/** A point that told by telephone is noted by the operator. */
function PointLine({ answer, number }: { answer: PointAnswer; number: number }) {
  const { t } = useTranslation();
  const { conference } = useConference().state;
  const command = useCommand();
  const { pointId, pointName, at } = answer;
  const mayNote = useMay("conclusion.acknowledge", pointId);
  return (
    <li data-done={at !== null}>
      <span>
        {at === null ? "○" : "✓"} {pointName}
      </span>
      {at !== null && <time>{t("assignments:share.at", { time: clockTime(at, conference?.timeZone ?? "UTC") })}</time>}
      {at === null && mayNote && (
        <Button
          size="compact-xs"
          variant="default"
          title={t("assignments:share.forPointHint")}
          onClick={() => void command("conclusion.acknowledge", { pointId, number })}
        >
          {t("assignments:share.forPoint")}
        </Button>
      )}
    </li>
  );
}
