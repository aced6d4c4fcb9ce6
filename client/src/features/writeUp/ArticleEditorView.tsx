import { useTranslation } from "react-i18next";
import styles from "./Article.module.css";
import { AddBlock } from "./AddBlock.tsx";
import type { ArticleDraft, DraftChange } from "./articleDraft.ts";
import { BlockEditor } from "./BlockEditor.tsx";
import { GrowingField } from "./GrowingField.tsx";
import type { PhotoChoice } from "./PhotoPicker.tsx";

interface Props {
  conferenceId: string;
  draft: ArticleDraft;
  choice: PhotoChoice;
  onChange: (change: DraftChange) => void;
}

/** The article while it is written: the published page with fields in place of its texts. */
export function ArticleEditorView({ conferenceId, draft, choice, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <article className={styles.article} lang="vi">
      <GrowingField
        className={styles.title}
        aria-label={t("writeUp:field.title")}
        placeholder={t("writeUp:field.title")}
        value={draft.title}
        maxLength={300}
        oneLine
        onWrite={(text) => onChange({ type: "field", field: "title", text })}
      />
      <GrowingField
        className={styles.lead}
        aria-label={t("writeUp:field.lead")}
        placeholder={t("writeUp:field.lead")}
        value={draft.lead}
        maxLength={3000}
        onWrite={(text) => onChange({ type: "field", field: "lead", text })}
      />
      {draft.blocks.map((block, place) => (
        <div key={block.key}>
          <AddBlock
            conferenceId={conferenceId}
            choice={choice}
            onAdd={(added) => onChange({ type: "add", place, block: added })}
          />
          <BlockEditor
            conferenceId={conferenceId}
            block={block}
            photo={block.kind === "photo" ? choice.photos.find(({ id }) => id === block.photoId) : undefined}
            first={place === 0}
            last={place === draft.blocks.length - 1}
            onChange={onChange}
          />
        </div>
      ))}
      <AddBlock
        conferenceId={conferenceId}
        choice={choice}
        always
        onAdd={(added) => onChange({ type: "add", place: draft.blocks.length, block: added })}
      />
      <GrowingField
        className={styles.byline}
        aria-label={t("writeUp:field.byline")}
        placeholder={t("writeUp:field.byline")}
        value={draft.byline}
        maxLength={200}
        oneLine
        onWrite={(text) => onChange({ type: "field", field: "byline", text })}
      />
    </article>
  );
}
