import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { conclusionLimit } from "./conclusionLimit.ts";
import styles from "./Conclusions.module.css";

/** Id of the field, for the key that leads to it. */
export const newConclusionId = "ket-luan-moi";

interface Props {
  number: number;
  text: string;
  onText: (text: string) => void;
  /** Takes what was typed; the field is free at once. */
  onRecord: (text: string) => void;
}

/** The next numbered point: Enter records it, and the field is ready for the one after. */
export function NewConclusion({ number, text, onText, onRecord }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);

  const record = () => {
    if (text.trim() === "") return;
    onRecord(text);
    onText("");
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    record();
  };
  return (
    <div className={styles.add}>
      <Textarea
        ref={field}
        id={newConclusionId}
        label={t("secretary:conclusions.next", { number })}
        placeholder={t("secretary:conclusions.placeholder")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={conclusionLimit}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div className={styles.addRow}>
        <span className={styles.hint}>{t("secretary:conclusions.hint")}</span>
        <Button size="compact-sm" disabled={text.trim() === ""} rightSection={<kbd>⏎</kbd>} onClick={record}>
          {t("secretary:conclusions.add")}
        </Button>
      </div>
    </div>
  );
}
