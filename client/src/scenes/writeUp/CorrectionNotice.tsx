import { Button, Textarea } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConfirm } from "../../features/forms/useConfirm.tsx";
import type { ArticleEditor } from "../../features/writeUp/useArticleEditor.ts";
import styles from "./WriteUpPage.module.css";

interface Props {
  editor: ArticleEditor;
  onDiscard: () => Promise<void>;
}

/** What readers are to be told of the correction that is being written; without it, nobody can publish it. */
export function CorrectionNotice({ editor, onDiscard }: Props) {
  const { t } = useTranslation();
  const { ask, dialog } = useConfirm();
  const discard = () =>
    ask({
      title: t("writeUp:correct.discard"),
      text: t("writeUp:correct.discardText"),
      action: t("writeUp:correct.discard"),
      onConfirm: onDiscard,
    });
  return (
    <section className={styles.correction} data-correction aria-label={t("writeUp:correct.title")}>
      <Textarea
        label={t("writeUp:correct.notice")}
        description={t("writeUp:correct.hint")}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        value={editor.draft.notice}
        onChange={(event) => editor.change({ type: "field", field: "notice", text: event.currentTarget.value })}
      />
      <Button variant="subtle" size="compact-sm" leftSection={<IconArrowBackUp size={16} />} onClick={discard}>
        {t("writeUp:correct.discard")}
      </Button>
      {dialog}
    </section>
  );
}
