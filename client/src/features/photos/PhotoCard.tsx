import type { Photo } from "@diemcau/shared/model/photo";
import { clockSeconds } from "@diemcau/shared/text/time";
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDraft } from "../minutes/useDraft.ts";
import { useCommand, useMay } from "../session/useConference.ts";
import styles from "./Photos.module.css";
import { photoUrl } from "./photoUrl.ts";

/** Longest caption that the contract takes, in UTF-16 units. */
const captionLimit = 400;

interface Props {
  conferenceId: string;
  photo: Photo;
  timeZone: string;
}

/** A photo with the caption that the log gave it; the caption is edited in place. */
export function PhotoCard({ conferenceId, photo, timeZone }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const mayCaption = useMay("photo.caption");
  const draft = useDraft(photo.caption, (caption) => command("photo.caption", { photoId: photo.id, caption }));
  return (
    <li className={styles.card}>
      <a href={photoUrl(conferenceId, photo.id)} target="_blank" rel="noreferrer" title={t("secretary:photos.open")}>
        <img
          className={styles.picture}
          src={photoUrl(conferenceId, photo.id, 320)}
          width={photo.width}
          height={photo.height}
          alt={photo.caption}
          loading="lazy"
        />
      </a>
      <Textarea
        aria-label={t("secretary:photos.caption")}
        variant="unstyled"
        classNames={{ input: styles.caption ?? "" }}
        autosize
        minRows={1}
        maxLength={captionLimit}
        readOnly={!mayCaption}
        {...draft.field}
      />
      <p className={styles.facts}>
        {clockSeconds(photo.takenAt, timeZone)} · {photo.pointName} · {photo.width} × {photo.height}
        {photo.origin === "watcher" && ` · ${t("secretary:photos.watched")}`}
      </p>
    </li>
  );
}
