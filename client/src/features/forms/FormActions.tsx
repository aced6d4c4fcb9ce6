import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./FormActions.module.css";

interface Props {
  /** Wording of the button that sends; absent: "Lưu". */
  submit?: string;
  busy: boolean;
  disabled?: boolean;
  onCancel?: () => void;
  /** Stays in sight at the bottom of a long form. */
  sticky?: boolean;
  /** Stands at the other side. */
  children?: ReactNode;
}

/** The buttons below a form: cancel and send. */
export function FormActions({ submit, busy, disabled, onCancel, sticky, children }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="sm" className={sticky ? styles.sticky : undefined}>
      <Group gap="sm">{children}</Group>
      <Group gap="sm">
        {onCancel && (
          <Button variant="default" onClick={onCancel} disabled={busy}>
            {t("directory:form.cancel")}
          </Button>
        )}
        <Button type="submit" loading={busy} disabled={disabled}>
          {submit ?? t("common:save")}
        </Button>
      </Group>
    </Group>
  );
}
