import { Button, Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconArrowBackUp, IconSend } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Photo } from "@diemcau/shared/model/photo";
import type { WriteUp } from "@diemcau/shared/model/writeUp";
import { countBlanks, countUntold } from "../../features/writeUp/articleDraft.ts";
import type { ArticleEditor } from "../../features/writeUp/useArticleEditor.ts";
import styles from "./WriteUpPage.module.css";

interface Props {
  editor: ArticleEditor;
  writeUp: WriteUp;
  /** Those that an article may show. */
  photos: readonly Photo[];
}

/** What the writer can do: put back what was taken out, find the blanks, save, send for approval. */
export function DraftActions({ editor, writeUp, photos }: Props) {
  const { t } = useTranslation();
  const stored = writeUp.version > 0;
  const blanks = countBlanks(editor.draft);
  const missing = missingOf({ editor, writeUp, photos });
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
          onClick={() => show("blank")}
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
      <Tooltip label={missing && t(`writeUp:missing.${missing}`)} disabled={missing === null}>
        <Button
          size="xs"
          leftSection={<IconSend size={16} />}
          data-disabled={missing !== null || undefined}
          loading={editor.busy}
          onClick={() => (missing === null ? void editor.submit() : show(missing))}
        >
          {t("writeUp:submit")}
        </Button>
      </Tooltip>
    </>
  );
}

/** What an article still lacks before somebody else can read it. */
type Missing = "blank" | "photo" | "alt" | "notice";

const places = {
  blank: "[data-blank]",
  photo: "[data-gone]",
  alt: "[data-missing]",
  notice: "[data-correction]",
} as const;

function missingOf({ editor: { draft }, writeUp: { live }, photos }: Props): Missing | null {
  if (countBlanks(draft) > 0) return "blank";
  if (draft.blocks.some((block) => block.kind === "photo" && !photos.some(({ id }) => id === block.photoId)))
    return "photo";
  if (countUntold(draft) > 0) return "alt";
  return live && draft.notice.trim() === "" ? "notice" : null;
}

/** Brings the first place of what is missing into view, ready to be written in. */
function show(missing: Missing): void {
  const place = document.querySelector(places[missing]);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector("textarea")?.focus({ preventScroll: true });
}
