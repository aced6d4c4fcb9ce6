import styles from "./RollCall.module.css";

/** A filled dot for a point that is connected, a ring for one that isn't; its word is for whoever can't see it. */
export function StandingDot({ on, label }: { on: boolean; label: string }) {
  return (
    <span
      className={styles.dot}
      data-on={on || undefined}
      role={on ? "img" : undefined}
      aria-label={on ? label : undefined}
    />
  );
}
