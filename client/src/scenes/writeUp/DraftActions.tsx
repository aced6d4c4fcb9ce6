import { Button, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { countBlanks } from "../../features/writeUp/articleDraft.ts";
import type { ArticleEditor } from "../../features/writeUp/useArticleEditor.ts";
import styles from "./WriteUpPage.module.css";

/** What the writer can do: put back what was taken out, find the blanks, save, send for approval. */
export function DraftActions({ editor, stored }: { editor: ArticleEditor; stored: boolean }) {
  const { t } = useTranslation();
  const blanks = countBlanks(editor.draft);
  const unsaved = editor.changed || !stored;
  return (
    <>
      {editor.draft.removed && (
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => editor.change({ type: "putBack" })}
        >
          {t("writeUp:putBack")}
        </Button>
      )}
      {blanks > 0 && (
        <Button
          className={styles.blanks}
          variant="default"
          size="xs"
          leftSection={<IconAlertTriangle size={16} />}
          onClick={showBlank}
        >
          {t("writeUp:blanks", { count: blanks })}
        </Button>
      )}
      <span className={styles.saved} data-changed={editor.changed || undefined} aria-live="polite">
        {t(editor.changed ? "writeUp:unsaved" : stored ? "writeUp:saved" : "writeUp:composed")}
      </span>
      <Button
        variant="default"
        size="xs"
        rightSection={<kbd>Ctrl S</kbd>}
        disabled={!unsaved}
        loading={editor.busy}
        onClick={() => void editor.save()}
      >
        {t("common:save")}
      </Button>
      <Tooltip label={t("writeUp:submitBlanks")} disabled={blanks === 0}>
        <Button
          size="xs"
          leftSection={<IconSend size={16} />}
          data-disabled={blanks > 0 || undefined}
          loading={editor.busy}
          onClick={() => (blanks > 0 ? showBlank() : void editor.submit())}
        >
          {t("writeUp:submit")}
        </Button>
      </Tooltip>
    </>
  );
}

/** Brings the first place that has to be filled into view, ready to be written in. */
function showBlank(): void {
  const blank = document.querySelector("[data-blank]");
  blank?.scrollIntoView({ block: "center" });
  blank?.querySelector("textarea")?.focus({ preventScroll: true });
}
