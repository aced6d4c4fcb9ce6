import { useTranslation } from "react-i18next";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import { ConclusionRow } from "./ConclusionRow.tsx";
import styles from "./Conclusions.module.css";
import { NewConclusion } from "./NewConclusion.tsx";
import { moved } from "./moved.ts";

/** The chair's conclusion as numbered points, recorded while the chair speaks. */
export function ConclusionsTab() {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const mayRecord = useMay("conclusion.record");
  const ids = state.conclusions.map(({ id }) => id);
  return (
    <div className={styles.tab}>
      {ids.length === 0 && <p className={styles.empty}>{t("secretary:conclusions.empty")}</p>}
      <ol className={styles.list}>
        {state.conclusions.map((conclusion, index) => (
          <ConclusionRow
            key={conclusion.id}
            number={index + 1}
            text={conclusion.text}
            readOnly={!mayRecord}
            first={index === 0}
            last={index === ids.length - 1}
            onChange={(text) => command("conclusion.change", { conclusionId: conclusion.id, text })}
            onMove={(by) => void command("conclusion.order", { conclusionIds: moved(ids, index, by) })}
            onRemove={() => void command("conclusion.remove", { conclusionId: conclusion.id })}
          />
        ))}
      </ol>
      {mayRecord && <NewConclusion number={ids.length + 1} />}
    </div>
  );
}
