import type { Command } from "@diemcau/shared/protocol/commands";
import type { CSSProperties, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./CommandButton.module.css";
import { useDirecting } from "./Directing.tsx";

/** Looks of a button of the board; red stays for what is on air and is no button's. */
export type ButtonTone = "plain" | "action" | "quiet" | "held";

interface Props {
  /** What it sends; absent: there is nothing to do now, and the button stays where it is, disabled. */
  command: Command | null;
  children: ReactNode;
  /** The key that does the same. */
  keyLabel?: string | undefined;
  tone?: ButtonTone;
  icon?: ReactNode;
  /** What it does, where the words on it don't say it all. */
  title?: string | undefined;
  /** Said to be on, for buttons that choose or switch. */
  pressed?: boolean;
  onClick?: () => void;
  style?: CSSProperties;
}

/** A button that answers a click within a frame by "đang chuyển…" and keeps its size while it does. */
export function CommandButton({
  command,
  children,
  keyLabel,
  tone = "plain",
  icon,
  title,
  pressed,
  onClick,
  style,
}: Props) {
  const { t } = useTranslation();
  const { send, isPending, isBlocked } = useDirecting();
  const pending = command !== null && isPending(command);
  return (
    <button
      type="button"
      className={styles.button}
      data-tone={tone}
      data-pending={pending}
      aria-pressed={pressed}
      aria-busy={pending}
      disabled={command === null || isBlocked(command)}
      title={title}
      style={style}
      onClick={onClick ?? (() => command && void send(command))}
    >
      {icon}
      <span className={styles.label}>{children}</span>
      {keyLabel && <kbd>{keyLabel}</kbd>}
      <span className={styles.pending}>{t("operator:pending")}</span>
    </button>
  );
}
