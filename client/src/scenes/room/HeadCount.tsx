import { findPoint } from "@diemcau/shared/rules/state";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useCommand, useConference } from "../../features/session/useConference.ts";
import { useKeys } from "../../hooks/useKeys.ts";
import styles from "./cards.module.css";

/** Several steps in a row are told to the server once. */
const settleAfter = 700;
const most = 5000;

/** How many people sit in the room: by steps or typed; what the server has is said beside it. */
export function HeadCount({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const point = findPoint(state, pointId);
  const reported = point?.headcount ?? null;
  const expected = point?.expected ?? 0;
  const [typed, setTyped] = useState<number | null>(null);
  const count = typed ?? reported ?? 0;
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      void command("headcount.report", { pointId, count: typed }).then((reply) => {
        if (!reply.ok) setTyped(null);
      });
    }, settleAfter);
    return () => clearTimeout(timer);
  }, [typed, command, pointId]);
  useEffect(() => {
    setTyped((mine) => (mine === reported ? null : mine));
  }, [reported]);
  const over = state.status === "ended";
  const set = (next: number) => {
    if (!over) setTyped(Math.min(most, Math.max(0, next)));
  };
  useKeys({ "+": () => set(count + 1), "=": () => set(count + 1), "-": () => set(count - 1) });
  return (
    <section className={styles.card}>
      <h2>{t("room:heads.title")}</h2>
      <div className={styles.stepper}>
        <Button shortcut="−" aria-label={t("room:heads.less")} disabled={over} onClick={() => set(count - 1)} />
        <input
          aria-label={t("room:heads.title")}
          inputMode="numeric"
          value={count}
          readOnly={over}
          onChange={({ target }) => set(Number(target.value.replace(/\D/g, "").slice(0, 4)))}
        />
        <Button shortcut="+" aria-label={t("room:heads.more")} disabled={over} onClick={() => set(count + 1)} />
        <span>
          {reported === null ? t("room:heads.none") : t("room:heads.reported", { count: reported })}
          {expected > 0 && ` · ${t("room:heads.expected", { count: expected })}`}
        </span>
      </div>
    </section>
  );
}
