import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./BoardModal.module.css";

interface Props {
  title: ReactNode;
  /** Width: a size of the kit, or pixels. */
  size: "md" | "lg" | number;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the board; while one is open the board's keys rest. */
export function BoardModal({ title, size, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      classNames={{ content: styles.content, header: styles.header, title: styles.title }}
      closeButtonProps={{ "aria-label": t("common:close") }}
      overlayProps={{ backgroundOpacity: 0.55 }}
      transitionProps={{ duration: 120 }}
    >
      <div ref={takeFocus}>{children}</div>
    </Modal>
  );
}

/** The kit moves the focus a task later; what a fast hand types till then would be lost. */
function takeFocus(content: HTMLElement | null): void {
  content?.querySelector<HTMLElement>("[data-autofocus]")?.focus({ preventScroll: true });
}
