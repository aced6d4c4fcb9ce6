import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "./Dialog.tsx";

/** A question before something that can't be taken back. */
export interface Question {
  title: string;
  text: string;
  /** Wording of the button that does it. */
  action: string;
  /** Does it; the question closes when it is done, whatever came of it. */
  onConfirm: () => Promise<unknown>;
}

/** Asks before what can't be taken back: `ask(question)`, and the dialog to draw. */
export function useConfirm(): { ask: (question: Question) => void; dialog: ReactNode } {
  const { t } = useTranslation();
  const [question, setQuestion] = useState<Question | null>(null);
  const [busy, setBusy] = useState(false);

  async function confirm() {
    setBusy(true);
    try {
      await question?.onConfirm();
    } finally {
      setBusy(false);
      setQuestion(null);
    }
  }
  const dialog = (
    <Dialog opened={question !== null} onClose={() => setQuestion(null)} title={question?.title} size="sm">
      <Text size="sm" mb="md">
        {question?.text}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => setQuestion(null)} disabled={busy}>
          {t("directory:form.keep")}
        </Button>
        <Button color="onAir" loading={busy} onClick={() => void confirm()}>
          {question?.action}
        </Button>
      </Group>
    </Dialog>
  );
  return { ask: setQuestion, dialog };
}
