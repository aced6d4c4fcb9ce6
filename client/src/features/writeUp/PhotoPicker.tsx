import type { Photo } from "@diemcau/shared/model/photo";
import type { WriteUpReply } from "@diemcau/shared/protocol/rest";
import { Button, Group, Modal, UnstyledButton } from "@mantine/core";
import { IconPhotoUp } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddPhotoDialog } from "../photos/AddPhotoDialog.tsx";
import { PhotoFilterBar } from "../photos/PhotoFilterBar.tsx";
import { groupPhotos, type PhotoFilter, sharpestIds } from "../photos/photoGroups.ts";
import { photoUrl } from "../photos/photoUrl.ts";
import styles from "./PhotoPicker.module.css";

/** The photos that an article can show, and how to bring more. */
export interface PhotoChoice extends Pick<WriteUpReply, "photos" | "turns"> {
  /** Resolves once a photo that was added is among them. */
  onAdded: () => Promise<unknown>;
}

interface Props {
  conferenceId: string;
  choice: PhotoChoice;
  onPick: (photo: Photo) => void;
  onClose: () => void;
}

/** Chooses one of the conference's photos: by speaker, each one's sharpest first. */
export function PhotoPicker({ conferenceId, choice, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<PhotoFilter>("all");
  const [adding, setAdding] = useState(false);
  const groups = groupPhotos(choice.photos, filter);
  const sharpest = sharpestIds(choice.photos);
  const nameOf = (key: string) => {
    const turn = choice.turns.find(({ id }) => id === key);
    if (!turn) return t(key === "upload" ? "photos:group.upload" : "photos:group.whole");
    const { speaker, pointName } = turn;
    return [speaker.name, speaker.title, pointName].filter((part) => part !== "").join(" · ");
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("writeUp:picker")}
      size="xl"
      closeButtonProps={{ "aria-label": t("common:close") }}
    >
      <Group justify="space-between" mb="sm">
        <PhotoFilterBar value={filter} onChange={setFilter} />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPhotoUp size={16} />}
          onClick={() => setAdding(true)}
        >
          {t("photos:add.open")}
        </Button>
      </Group>
      {groups.length === 0 && (
        <p className={styles.empty}>{t(choice.photos.length === 0 ? "writeUp:add.noPhotos" : "photos:none")}</p>
      )}
      {groups.map(({ key, photos }) => (
        <section key={key} aria-label={nameOf(key)}>
          <h3 className={styles.group}>{nameOf(key)}</h3>
          <ul className={styles.list}>
            {photos.map((photo) => (
              <li key={photo.id}>
                <UnstyledButton className={styles.pick} onClick={() => onPick(photo)}>
                  <img
                    className={styles.picture}
                    src={photoUrl(conferenceId, photo.id, 320)}
                    width={photo.width}
                    height={photo.height}
                    alt={photo.alt}
                    loading="lazy"
                  />
                  {sharpest.has(photo.id) && <span className={styles.sharpest}>{t("photos:sharpest")}</span>}
                  <span className={styles.caption}>{photo.caption}</span>
                  <span className={styles.facts}>
                    {photo.width} × {photo.height}
                    {photo.automatic && ` · ${t("photos:automatic")}`}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {adding && (
        <AddPhotoDialog
          conferenceId={conferenceId}
          onAdded={(photo) => {
            void choice.onAdded().then(() => onPick(photo));
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Modal>
  );
}
