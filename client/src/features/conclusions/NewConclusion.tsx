import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../session/useConference.ts";
import { conclusionLimit } from "./conclusionLimit.ts";
import styles from "./Conclusions.module.css";

/** Id of the field, for the key that leads to it. */
export const newConclusionId = "ket-luan-moi";

/** The next numbered point: Enter records it, and the field is ready for the one after. */
export function NewConclusion({ number }: { number: number }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const record = async () => {
    if (text.trim() === "" || busy) return;
    setBusy(true);
    const reply = await command("conclusion.record", { text });
    setBusy(false);
    if (reply.ok) setText((typed) => (typed === text ? "" : typed));
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void record();
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
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div className={styles.addRow}>
        <span className={styles.hint}>{t("secretary:conclusions.hint")}</span>
        <Button
          size="compact-sm"
          loading={busy}
          disabled={text.trim() === ""}
          rightSection={<kbd>⏎</kbd>}
          onClick={() => void record()}
        >
          {t("secretary:conclusions.add")}
        </Button>
      </div>
    </div>
  );
}
