import type { Photo } from "@diemcau/shared/model/photo";
import type { Crop } from "@diemcau/shared/model/writeUp";
import { croppedSize } from "@diemcau/shared/rules/crop";
import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import ReactCrop, { centerCrop, makeAspectCrop, type PercentCrop } from "react-image-crop";
import "react-image-crop/dist/ReactCrop.css";
import { Dialog } from "../forms/Dialog.tsx";
import { photoUrl } from "../photos/photoUrl.ts";
import styles from "./CropDialog.module.css";
import { type CropForm, cropForms, fromPercent, toPercent } from "./crops.ts";

interface Props {
  conferenceId: string;
  photo: Photo;
  crop: Crop | null;
  onCrop: (crop: Crop | null) => void;
  onClose: () => void;
}

/** Height that a picture takes at most, in parts of the window's: the buttons below it stay in sight. */
const tallest = 56;

const forms: CropForm[] = ["free", "wide", "classic", "square", "upright"];

/** Chooses the part of a photo that the article shows. The photo itself stays whole. */
export function CropDialog({ conferenceId, photo, crop, onCrop, onClose }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState<CropForm>("free");
  const [drawn, setDrawn] = useState<PercentCrop>(() => toPercent(crop ?? { x: 0, y: 0, width: 1, height: 1 }));
  const chosen = fromPercent(drawn);
  const { width, height } = croppedSize(photo, chosen);
  const choose = (next: CropForm) => {
    setForm(next);
    const ratio = cropForms[next];
    if (ratio === undefined) return;
    const size = [photo.width, photo.height] as const;
    const wide = ratio > photo.width / photo.height ? { width: 100 } : { height: 100 };
    setDrawn(centerCrop(makeAspectCrop({ unit: "%", ...wide }, ratio, ...size), ...size));
  };
  return (
    <Dialog opened onClose={onClose} title={t("writeUp:crop.title")} size={880}>
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          size="xs"
          aria-label={t("writeUp:crop.form")}
          data={forms.map((value) => ({ value, label: t(`writeUp:crop.forms.${value}`) }))}
          value={form}
          onChange={(value) => choose(forms.find((known) => known === value) ?? "free")}
        />
        <Text size="sm" c="dimmed">
          {width} × {height}
        </Text>
      </Group>
      <div className={styles.stage}>
        <ReactCrop
          crop={drawn}
          // Exactly as wide as the picture: the crop is counted in parts of this.
          style={{ width: `min(100%, ${(tallest * photo.width) / photo.height}vh)` }}
          {...(cropForms[form] === undefined ? {} : { aspect: cropForms[form] })}
          keepSelection
          minWidth={40}
          minHeight={40}
          ruleOfThirds
          ariaLabels={{
            cropArea: t("writeUp:crop.area"),
            nwDragHandle: t("writeUp:crop.handle"),
            nDragHandle: t("writeUp:crop.handle"),
            neDragHandle: t("writeUp:crop.handle"),
            eDragHandle: t("writeUp:crop.handle"),
            seDragHandle: t("writeUp:crop.handle"),
            sDragHandle: t("writeUp:crop.handle"),
            swDragHandle: t("writeUp:crop.handle"),
            wDragHandle: t("writeUp:crop.handle"),
          }}
          onChange={(_pixels, percents) => setDrawn(percents)}
        >
          <img className={styles.picture} src={photoUrl(conferenceId, photo.id, 1280)} alt={photo.alt} />
        </ReactCrop>
      </div>
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="subtle" mr="auto" onClick={() => onCrop(null)}>
          {t("writeUp:crop.whole")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("common:cancel")}
        </Button>
        <Button onClick={() => onCrop(chosen)}>{t("writeUp:crop.take")}</Button>
      </Group>
    </Dialog>
  );
}
