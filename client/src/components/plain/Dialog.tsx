import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";

interface Props {
  title: string;
  onClose: () => void;
  /** For what stands side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** A modal dialog of the browser: Escape closes it, focus stays inside. */
export function Dialog({ title, onClose, wide = false, children }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would begin at the close button; who opened this wants to type or choose.
    dialog.current?.querySelector<HTMLElement>("input:checked, input, select")?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} data-wide={wide} onClose={onClose} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button look="quiet" shortcut="Esc" onClick={onClose}>
          {t("common:close")}
        </Button>
      </header>
      {children}
    </dialog>
  );
}
