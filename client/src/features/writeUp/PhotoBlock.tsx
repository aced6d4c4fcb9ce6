import type { Photo } from "@diemcau/shared/model/photo";
import { Button } from "@mantine/core";
import { IconCrop } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Article.module.css";
import type { DraftBlock, DraftChange } from "./articleDraft.ts";
import { CropDialog } from "./CropDialog.tsx";
import { CroppedPicture } from "./CroppedPicture.tsx";
import { GrowingField } from "./GrowingField.tsx";
import own from "./PhotoBlock.module.css";

interface Props {
  conferenceId: string;
  block: Extract<DraftBlock, { kind: "photo" }>;
  /** Absent once it was removed from the conference. */
  photo: Photo | undefined;
  onCaption: (text: string) => void;
  onPhoto: (change: Extract<DraftChange, { type: "photo" }>["change"]) => void;
}

/** A photo in the article: the part of it that is shown, its caption, and what it shows for who can't see it. */
export function PhotoBlock({ conferenceId, block, photo, onCaption, onPhoto }: Props) {
  const { t } = useTranslation();
  const [cropping, setCropping] = useState(false);
  const { photoId, caption, alt, crop } = block;
  return (
    <figure className={`${styles.figure} ${own.figure}`}>
      <div className={own.picture}>
        {photo ? (
          <>
            <CroppedPicture conferenceId={conferenceId} photoId={photoId} photo={photo} alt={alt} crop={crop} />
            <Button
              className={own.crop}
              variant="default"
              size="compact-sm"
              leftSection={<IconCrop size={16} />}
              onClick={() => setCropping(true)}
            >
              {t("writeUp:crop.open")}
            </Button>
          </>
        ) : (
          <p className={own.gone} data-gone>
            {t("writeUp:photoGone")}
          </p>
        )}
      </div>
      <GrowingField
        className={styles.caption}
        aria-label={t("writeUp:field.caption")}
        placeholder={t("writeUp:field.caption")}
        value={caption}
        maxLength={400}
        oneLine
        onWrite={onCaption}
      />
      <div className={own.alt} data-missing={alt.trim() === "" || undefined}>
        <span className={own.altLabel}>{t("writeUp:alt.label")}</span>
        <GrowingField
          aria-label={t("writeUp:field.alt")}
          placeholder={t("writeUp:alt.missing")}
          value={alt}
          maxLength={400}
          oneLine
          onWrite={(text) => onPhoto({ alt: text })}
        />
      </div>
      {cropping && photo && (
        <CropDialog
          conferenceId={conferenceId}
          photo={photo}
          crop={crop}
          onCrop={(chosen) => {
            onPhoto({ crop: chosen });
            setCropping(false);
          }}
          onClose={() => setCropping(false)}
        />
      )}
    </figure>
  );
}
