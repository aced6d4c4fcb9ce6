import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import { type PreflightStep, preflightSteps } from "@diemcau/shared/model/preflightSteps";
import { useTranslation } from "react-i18next";
import styles from "./PreflightRows.module.css";
import { remedyText } from "./remedy.ts";
import { ResultSign } from "./ResultSign.tsx";

interface Props {
  checks: readonly PreflightCheck[];
  running: readonly PreflightStep[];
}

/** The checks as rows in their order: what is checked, how it went with its figures, and what to do. */
export function PreflightRows({ checks, running }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={styles.rows}>
      {preflightSteps.map((step) => {
        const check = checks.find((one) => one.step === step);
        const result = check?.result ?? (running.includes(step) ? "running" : "none");
        return (
          <li key={step} data-result={result}>
            <div className={styles.what}>
              <strong>{t(`preflight:step.${step}`)}</strong>
              <span>{t(`preflight:means.${step}`)}</span>
            </div>
            <div className={styles.found}>
              <ResultSign result={result} />
              {check?.measured && <span>{check.measured}</span>}
            </div>
            {check && check.cause !== "" && <p>{remedyText(t, check)}</p>}
          </li>
        );
      })}
    </ol>
  );
}
