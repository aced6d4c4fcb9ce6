import { clockTime } from "@diemcau/shared/text/time";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../components/plain/Button.tsx";
import { useCommand, useConference } from "../../session/useConference.ts";
import styles from "./AcknowledgeCard.module.css";

/** The conclusions at a room's desk, with one large button; once pressed, when that was. Nothing before they are shown. */
export function AcknowledgeCard({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { sharing, conference } = useConference().state;
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  if (!sharing) return null;
  const { number, conclusions } = sharing;
  const at = sharing.acknowledged.find((answer) => answer.pointId === pointId)?.at;
  const list = (
    <ol className={styles.list} tabIndex={0}>
      {conclusions.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ol>
  );
  const acknowledge = async () => {
    setBusy(true);
    await command("conclusion.acknowledge", { pointId, number });
    setBusy(false);
  };
  if (at !== undefined)
    return (
      <details className={styles.done}>
        <summary>
          ✓ {t("room:conclusions.title")}:{" "}
          {t("room:conclusions.done", { time: clockTime(at, conference?.timeZone ?? "UTC") })}
        </summary>
        {list}
      </details>
    );
  return (
    <section className={styles.card} aria-labelledby="ket-luan-phong" aria-live="assertive">
      <header>
        <h2 id="ket-luan-phong">{t("room:conclusions.title")}</h2>
        {number > 1 && <span>{t("room:conclusions.again", { number })}</span>}
      </header>
      {list}
      <p>{t("room:conclusions.ask")}</p>
      <Button look="action" size="large" disabled={busy} aria-busy={busy} onClick={() => void acknowledge()}>
        {t("room:conclusions.acknowledge")}
      </Button>
    </section>
  );
}
