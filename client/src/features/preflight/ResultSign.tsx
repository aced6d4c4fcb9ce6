import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import { useTranslation } from "react-i18next";
import styles from "./ResultSign.module.css";

const signs = { good: "✓", warning: "!", bad: "✕", none: "–", running: "…" } as const;

/** A check's result as colour, sign and word. */
export function ResultSign({ result }: { result: PreflightCheck["result"] | "none" | "running" }) {
  const { t } = useTranslation();
  return (
    <span className={styles.sign} data-result={result}>
      <b aria-hidden="true">{signs[result]}</b> {t(`preflight:result.${result}`)}
    </span>
  );
}
