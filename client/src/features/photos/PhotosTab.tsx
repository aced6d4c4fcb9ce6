import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import { PhotoCard } from "./PhotoCard.tsx";
import styles from "./Photos.module.css";

/** Photos of the conference, the newest first. */
export function PhotosTab({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  if (state.photos.length === 0) return <p className={styles.empty}>{t("secretary:photos.empty")}</p>;
  return (
    <ul className={styles.list}>
      {state.photos.toReversed().map((photo) => (
        <PhotoCard key={photo.id} conferenceId={session.conferenceId} photo={photo} timeZone={timeZone} />
      ))}
    </ul>
  );
}
