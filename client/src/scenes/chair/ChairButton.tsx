import type { Command } from "@diemcau/shared/protocol/commands";
import type { ReactNode } from "react";
import { useDirecting } from "../../features/directing/Directing.tsx";
import styles from "./ChairButton.module.css";

interface Props {
  /** What it sends; absent: there is nothing to do now, and the button stays where it is, disabled. */
  command: Command | null;
  children: ReactNode;
  tone?: "main" | "plain" | "end";
  icon?: ReactNode;
  /** Said to whoever doesn't see what stands beside it. */
  label?: string;
  /** The key that does the same, shown where there is a mouse and so likely a keyboard. */
  keyLabel?: string | undefined;
  pressed?: boolean;
}

/** A button for a finger, at least 48 px high; it says at once that it was pressed and keeps its size. */
export function ChairButton({ command, children, tone = "plain", icon, label, keyLabel, pressed }: Props) {
  const { send, isPending, isBlocked } = useDirecting();
  const pending = command !== null && isPending(command);
  return (
    <button
      type="button"
      className={styles.button}
      data-tone={tone}
      data-pending={pending}
      aria-busy={pending}
      aria-label={label}
      aria-pressed={pressed}
      disabled={command === null || isBlocked(command)}
      onClick={() => command && void send(command)}
    >
      {icon}
      <span>{children}</span>
      {keyLabel && <kbd>{keyLabel}</kbd>}
    </button>
  );
}
