import type { Photo } from "@diemcau/shared/model/photo";
import { clockSeconds } from "@diemcau/shared/text/time";
import { ActionIcon, Textarea, Tooltip } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConfirm } from "../forms/useConfirm.tsx";
import { useDraft } from "../minutes/useDraft.ts";
import { useCommand, useMay } from "../session/useConference.ts";
import styles from "./Photos.module.css";
import { photoUrl } from "./photoUrl.ts";

/** Longest caption and alternative text that the contract takes, in UTF-16 units. */
const textLimit = 400;

interface Props {
  conferenceId: string;
  photo: Photo;
  timeZone: string;
  /** The sharpest of its speaker. */
  sharpest: boolean;
}

/** A photo with the caption and the alternative text that the log gave it; both are edited in place. */
export function PhotoCard({ conferenceId, photo, timeZone, sharpest }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const mayCaption = useMay("photo.caption");
  const mayRemove = useMay("photo.remove");
  const { ask, dialog } = useConfirm();
  const { id: photoId, caption, alt } = photo;
  const captionDraft = useDraft(caption, (text) => command("photo.caption", { photoId, caption: text }));
  const altDraft = useDraft(alt, (text) => command("photo.caption", { photoId, caption, alt: text }));
  const remove = () =>
    ask({
      title: t("photos:remove"),
      text: t("photos:removeText"),
      action: t("photos:remove"),
      onConfirm: () => command("photo.remove", { photoId }),
    });
  return (
    <li className={styles.card}>
      <a href={photoUrl(conferenceId, photoId)} target="_blank" rel="noreferrer" title={t("secretary:photos.open")}>
        <img
          className={styles.picture}
          src={photoUrl(conferenceId, photoId, 320)}
          width={photo.width}
          height={photo.height}
          alt={alt}
          loading="lazy"
        />
        {sharpest && <span className={styles.sharpest}>{t("photos:sharpest")}</span>}
      </a>
      <Textarea
        aria-label={t("secretary:photos.caption")}
        variant="unstyled"
        classNames={{ input: styles.caption ?? "" }}
        autosize
        minRows={1}
        maxLength={textLimit}
        readOnly={!mayCaption}
        {...captionDraft.field}
      />
      <Textarea
        aria-label={t("photos:alt")}
        title={t("photos:alt")}
        placeholder={t("photos:alt")}
        variant="unstyled"
        classNames={{ input: styles.alt ?? "" }}
        autosize
        minRows={1}
        maxLength={textLimit}
        readOnly={!mayCaption}
        {...altDraft.field}
      />
      <div className={styles.foot}>
        <p className={styles.facts}>
          {clockSeconds(photo.takenAt, timeZone)}
          {photo.pointName !== "" && ` · ${photo.pointName}`} · {photo.width} × {photo.height}
          {photo.automatic && ` · ${t("photos:automatic")}`}
          {photo.origin === "upload" && ` · ${t("photos:upload")}`}
          {photo.origin === "watcher" && ` · ${t("secretary:photos.watched")}`}
        </p>
        {mayRemove && (
          <Tooltip label={t("photos:remove")} openDelay={400}>
            <ActionIcon variant="subtle" color="gray" aria-label={t("photos:remove")} onClick={remove}>
              <IconTrash size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {dialog}
    </li>
  );
}
