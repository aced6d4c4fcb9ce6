import { conclusionStanding } from "@diemcau/shared/rules/conclusions";
import { sealedMinutes } from "@diemcau/shared/rules/state";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand, useConference, useMay } from "../session/useConference.ts";
import { ConclusionRow } from "./ConclusionRow.tsx";
import styles from "./Conclusions.module.css";
import { NewConclusion } from "./NewConclusion.tsx";
import { moved } from "./moved.ts";
import { PendingConclusions } from "./PendingConclusions.tsx";
import { SharingBar } from "./SharingBar.tsx";
import { useOutbox } from "./useOutbox.ts";

/** The chair's conclusion as numbered points, recorded while the chair speaks, sent to all points, and given to units. */
export function ConclusionsTab() {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const command = useCommand();
  const { outbox, pending } = useOutbox();
  const [text, setText] = useState("");
  const mayRecord = useMay("conclusion.record") && sealedMinutes(state) === null;
  const ids = state.conclusions.map(({ id }) => id);
  const undecided = state.conclusions.filter((one) => conclusionStanding(one, state.assignments) === "open").length;
  const count = ids.length + pending.length;
  const known = useRef(count);
  const end = useRef<HTMLDivElement>(null);
  // Whoever records looks at what was just recorded.
  useEffect(() => {
    if (count > known.current) end.current?.scrollIntoView({ block: "nearest" });
    known.current = count;
  }, [count]);
  return (
    <div className={styles.tab}>
      <SharingBar />
      {ids.length === 0 && pending.length === 0 && <p className={styles.empty}>{t("secretary:conclusions.empty")}</p>}
      <ol className={styles.list}>
        {state.conclusions.map((conclusion, index) => (
          <ConclusionRow
            key={conclusion.id}
            number={index + 1}
            conclusion={conclusion}
            readOnly={!mayRecord}
            first={index === 0}
            last={index === ids.length - 1}
            onMove={(by) => void command("conclusion.order", { conclusionIds: moved(ids, index, by) })}
          />
        ))}
      </ol>
      <PendingConclusions
        pending={pending}
        onRetry={(commandId) => outbox.retry(commandId)}
        onBack={(one) => {
          outbox.drop(one.commandId);
          setText((typed) => (typed === "" ? one.text : `${one.text}\n${typed}`));
        }}
      />
      {ids.length > 0 && (
        <p className={styles.follow}>
          {undecided > 0 && <strong>{t("assignments:conclusion.undecided", { count: undecided })}</strong>}
          <Link to={`/nhiem-vu/${session.conferenceId}`}>{t("assignments:conclusion.follow")}</Link>
        </p>
      )}
      <div ref={end} className={styles.end} />
      {mayRecord && (
        <NewConclusion number={count + 1} text={text} onText={setText} onRecord={(typed) => outbox.record(typed)} />
      )}
    </div>
  );
}
