import type { DeskDelegate } from "@diemcau/shared/rules/desk";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useCommand, useConference } from "../session/useConference.ts";
import { useDesk } from "../session/useDesk.ts";
import { AbsenceForm } from "./AbsenceForm.tsx";
import { CountLine } from "./CountLine.tsx";
import { RoomDelegate } from "./RoomDelegate.tsx";
import styles from "./RoomRollCall.module.css";
import { rollCallCounts } from "./rollCallCounts.ts";
import type { MarkFacts } from "./markFacts.ts";

/** From so many people on, whoever was called may be put out of sight. */
const filterFrom = 8;

/** The room's own list at its desk: one large switch a person, everybody else present by one press. */
export function RoomRollCall({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const desk = useDesk();
  const command = useCommand();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [absent, setAbsent] = useState<DeskDelegate | null>(null);
  const delegates = desk?.delegates ?? [];
  const counts = rollCallCounts(delegates);
  const open = delegates.filter((delegate) => delegate.state === "notCalled");
  const locked = state.status === "ended";
  const shown = onlyOpen ? open : delegates;
  const mark = (ids: string[], facts: MarkFacts) =>
    command("rollCall.mark", { pointId, marks: ids.map((delegateId) => ({ delegateId, ...facts })) });
  return (
    <section className={styles.card} aria-label={t("rollCall:title")}>
      <header className={styles.head}>
        <h2>{t("rollCall:title")}</h2>
        {counts.all > 0 && (
          <span role="status">
            <CountLine counts={counts} />
          </span>
        )}
      </header>
      {counts.all === 0 && <p>{t("rollCall:room.none")}</p>}
      {locked && <p>{t("rollCall:room.locked")}</p>}
      {!locked && open.length > 0 && (
        <Button
          look="action"
          onClick={() =>
            void mark(
              open.map(({ id }) => id),
              { state: "present" },
            )
          }
        >
          {t("rollCall:room.all", { count: open.length })}
        </Button>
      )}
      {!locked && counts.all >= filterFrom && (
        <label className={styles.filter}>
          <input type="checkbox" checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)} />
          {t("rollCall:room.onlyOpen")}
        </label>
      )}
      {onlyOpen && shown.length === 0 && <p>{t("rollCall:room.noneOpen")}</p>}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((delegate) => (
            <RoomDelegate
              key={delegate.id}
              delegate={delegate}
              locked={locked}
              running={state.status === "running"}
              onMark={(next) => void mark([delegate.id], next)}
              onLate={() => void mark([delegate.id], { state: "present", at: new Date(session.now()).toISOString() })}
              onAbsent={() => setAbsent(delegate)}
            />
          ))}
        </ul>
      )}
      {absent && (
        <AbsenceForm
          name={absent.name}
          onClose={() => setAbsent(null)}
          onSend={async (reason) => {
            const reply = await mark([absent.id], { state: "absent", reason });
            if (reply.ok) setAbsent(null);
          }}
        />
      )}
    </section>
  );
}
