import { Button } from "@mantine/core";
import { IconPhotoUp } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConference, useMay } from "../session/useConference.ts";
import { AddPhotoDialog } from "./AddPhotoDialog.tsx";
import { PhotoCard } from "./PhotoCard.tsx";
import { PhotoFilterBar } from "./PhotoFilterBar.tsx";
import { passes, type PhotoFilter, sharpestIds } from "./photoGroups.ts";
import styles from "./Photos.module.css";

/** Photos of the conference, the newest first, and own ones to add. */
export function PhotosTab({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const mayAdd = useMay("photo.add");
  const [filter, setFilter] = useState<PhotoFilter>("all");
  const [adding, setAdding] = useState(false);
  const { photos } = state;
  const sharpest = useMemo(() => sharpestIds(photos), [photos]);
  const shown = photos.filter((photo) => passes(photo, filter)).toReversed();
  const { conferenceId } = session;
  return (
    <>
      <div className={styles.bar}>
        <PhotoFilterBar value={filter} onChange={setFilter} />
        {mayAdd && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPhotoUp size={16} />}
            onClick={() => setAdding(true)}
          >
            {t("photos:add.open")}
          </Button>
        )}
      </div>
      {shown.length === 0 && (
        <p className={styles.empty}>{t(photos.length === 0 ? "secretary:photos.empty" : "photos:none")}</p>
      )}
      <ul className={styles.list}>
        {shown.map((photo) => (
          <PhotoCard
            key={photo.id}
            conferenceId={conferenceId}
            photo={photo}
            timeZone={timeZone}
            sharpest={sharpest.has(photo.id)}
          />
        ))}
      </ul>
      {adding && <AddPhotoDialog conferenceId={conferenceId} onClose={() => setAdding(false)} />}
    </>
  );
}
