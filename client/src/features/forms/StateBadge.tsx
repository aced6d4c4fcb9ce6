import { Badge } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./StateBadge.module.css";

/** What a state means for who looks at it: to be done, wrong, on its way, well, or over. */
export type Tone = "todo" | "alarm" | "under" | "good" | "over";

interface Props {
  tone: Tone;
  /** A sign of its own for each state: colour never speaks alone. */
  sign: ReactNode;
  children: ReactNode;
}

/** A state by sign, word and colour. */
export function StateBadge({ tone, sign, children }: Props) {
  return (
    <Badge className={styles[tone]} variant="light" size="lg" tt="none" fw={600} leftSection={sign}>
      {children}
    </Badge>
  );
}
