import type { Photo } from "@diemcau/shared/model/photo";
import { Modal, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { photoUrl } from "../photos/photoUrl.ts";
import styles from "./PhotoPicker.module.css";

interface Props {
  conferenceId: string;
  photos: readonly Photo[];
  onPick: (photo: Photo) => void;
  onClose: () => void;
}

/** Chooses one of the conference's photos, in the order they were taken. */
export function PhotoPicker({ conferenceId, photos, onPick, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t("writeUp:picker")} size="xl">
      <ul className={styles.list}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <UnstyledButton className={styles.pick} onClick={() => onPick(photo)}>
              <img
                className={styles.picture}
                src={photoUrl(conferenceId, photo.id, 320)}
                width={photo.width}
                height={photo.height}
                alt=""
                loading="lazy"
              />
              <span className={styles.caption}>{photo.caption}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
