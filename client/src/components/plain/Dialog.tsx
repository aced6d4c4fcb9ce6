import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";

/** A modal dialog of the browser: Escape closes it, focus stays inside. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would begin at the close button; who opened this wants to type or choose.
    dialog.current?.querySelector<HTMLElement>("input:checked, input, select")?.focus();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-label={title}>
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
