import type { ButtonHTMLAttributes } from "react";
import styles from "./Button.module.css";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: "action" | "plain" | "quiet";
  size?: "normal" | "large";
  /** The key that does the same, shown on the button. */
  shortcut?: string | undefined;
}

/** The rooms' own button: large enough for a tablet, with its key on it. */
export function Button({ look = "plain", size = "normal", shortcut, children, className, ...rest }: Props) {
  const names = [styles.button, styles[look], styles[size], className].filter(Boolean).join(" ");
  return (
    <button type="button" className={names} {...rest}>
      {children}
      {shortcut && <kbd>{shortcut}</kbd>}
    </button>
  );
}
