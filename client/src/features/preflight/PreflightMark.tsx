import type { PointEntry } from "@diemcau/shared/rules/state";
import { useTranslation } from "react-i18next";
import styles from "./PreflightMark.module.css";
import { verdictOf } from "./verdict.ts";

const signs = { good: "✓", warning: "!", bad: "✕", none: "–" } as const;

/** How a point's last check went, in one sign; its words, and which checks failed, come up over it. */
export function PreflightMark({ point }: { point: Pick<PointEntry, "preflight"> }) {
  const { t } = useTranslation();
  const { result, count } = verdictOf(point.preflight);
  const failing = (point.preflight?.checks ?? []).filter((check) => check.result !== "good");
  const words = t(`preflight:mark.${result}`, { count });
  const which = failing.map(({ step }) => t(`preflight:step.${step}`)).join(", ");
  const told = which ? `${words}: ${which}` : words;
  return (
    <span className={styles.mark} data-result={result} role="img" aria-label={told} title={told}>
      {signs[result]}
    </span>
  );
}
