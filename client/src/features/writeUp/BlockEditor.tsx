import type { Photo } from "@diemcau/shared/model/photo";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Article.module.css";
import { type DraftBlock, type DraftChange, isBlank } from "./articleDraft.ts";
import editing from "./BlockEditor.module.css";
import { BlockTools } from "./BlockTools.tsx";
import { GrowingField } from "./GrowingField.tsx";
import { PhotoBlock } from "./PhotoBlock.tsx";

interface Props {
  conferenceId: string;
  block: DraftBlock;
  photo: Photo | undefined;
  first: boolean;
  last: boolean;
  onChange: (change: DraftChange) => void;
}

/** One block in the article's own look, with its tools at the margin. */
export const BlockEditor = memo(function BlockEditor({ conferenceId, block, photo, first, last, onChange }: Props) {
  const { key } = block;
  return (
    <div className={editing.block} data-blank={isBlank(block) || undefined}>
      <Content
        conferenceId={conferenceId}
        block={block}
        photo={photo}
        onWrite={(text) => onChange({ type: "write", key, text })}
        onPhoto={(change) => onChange({ type: "photo", key, change })}
      />
      <BlockTools
        first={first}
        last={last}
        onMove={(by) => onChange({ type: "move", key, by })}
        onRemove={() => onChange({ type: "remove", key })}
      />
    </div>
  );
});

type ContentProps = Pick<Props, "conferenceId" | "block" | "photo"> & {
  onWrite: (text: string) => void;
  onPhoto: (change: Extract<DraftChange, { type: "photo" }>["change"]) => void;
};

function Content({ conferenceId, block, photo, onWrite, onPhoto }: ContentProps) {
  const { t } = useTranslation();
  switch (block.kind) {
    case "heading":
      return (
        <GrowingField
          className={styles.heading}
          aria-label={t("writeUp:field.heading")}
          placeholder={t("writeUp:field.heading")}
          value={block.text}
          maxLength={300}
          oneLine
          onWrite={onWrite}
        />
      );
    case "text":
      return (
        <div className={isBlank(block) ? styles.blank : styles.paragraph}>
          {block.hint !== null && isBlank(block) && (
            <span className={styles.blankHint}>{t("writeUp:blank", { hint: block.hint })}</span>
          )}
          <GrowingField
            aria-label={block.hint ?? t("writeUp:field.paragraph")}
            placeholder={t("writeUp:field.paragraph")}
            value={block.text}
            maxLength={10_000}
            onWrite={onWrite}
          />
        </div>
      );
    case "photo":
      return (
        <PhotoBlock conferenceId={conferenceId} block={block} photo={photo} onCaption={onWrite} onPhoto={onPhoto} />
      );
  }
}
