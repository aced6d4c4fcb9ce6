import { IconGripVertical } from "@tabler/icons-react";
import type { HTMLAttributes, KeyboardEvent } from "react";
import styles from "./Grip.module.css";

interface Props {
  handle: HTMLAttributes<HTMLElement>;
  /** What it moves, for whoever doesn't see the row. */
  label: string;
  onMove: (by: -1 | 1) => void;
  size?: number;
  /** False where the row itself has the focus and the keys. */
  focusable?: boolean;
}

/** The handle by which a row is dragged; with the focus on it, Alt and an arrow move the row. */
export function Grip({ handle, label, onMove, size = 14, focusable = true }: Props) {
  function onKeyDown(event: KeyboardEvent) {
    const by = stepOf(event);
    if (by === null) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(by);
  }
  return (
    <button
      {...handle}
      type="button"
      className={styles.grip}
      tabIndex={focusable ? 0 : -1}
      title={`${label} (Alt+↑ ↓)`}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <IconGripVertical size={size} aria-hidden="true" />
    </button>
  );
}

/** The step that a key press stands for: Alt with an arrow; null for any other key. */
export function stepOf({ altKey, key }: Pick<KeyboardEvent, "altKey" | "key">): -1 | 1 | null {
  if (!altKey) return null;
  return key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : null;
}
