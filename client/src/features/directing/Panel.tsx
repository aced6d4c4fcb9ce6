import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./Panel.module.css";

interface Props {
  heading: ReactNode;
  /** What stands at the heading's right end. */
  aside?: ReactNode;
  /** Name by which a key moves the focus here (`focusRegion`). */
  region?: string;
  /** A mark at the heading that goes with its words, such as on air. */
  tone?: "plain" | "onAir" | "next";
  children: ReactNode;
}

/** One field of the board: a small heading, and the rest for what it shows. */
export function Panel({ heading, aside, region, tone = "plain", children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id} data-region={region}>
      <header className={styles.head}>
        <h2 id={id} className={styles.heading} data-tone={tone}>
          {heading}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
