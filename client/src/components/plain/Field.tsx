import type { ReactNode } from "react";
import styles from "./Field.module.css";

interface Props {
  label: string;
  /** What is wrong with it; said to screen readers too. */
  fault?: string | null | undefined;
  hint?: string;
  children: ReactNode;
}

/** A label with its input or select, and what is wrong with it. */
export function Field({ label, fault, hint, children }: Props) {
  return (
    <label className={styles.field} data-faulty={fault ? true : undefined}>
      <span className={styles.label}>{label}</span>
      {children}
      {fault && (
        <span className={styles.fault} role="alert">
          {fault}
        </span>
      )}
      {!fault && hint && <span className={styles.hint}>{hint}</span>}
    </label>
  );
}
