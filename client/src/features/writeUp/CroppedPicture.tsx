import type { Photo } from "@diemcau/shared/model/photo";
import type { Crop } from "@diemcau/shared/model/writeUp";
import { croppedSize } from "@diemcau/shared/rules/crop";
import { photoUrl } from "../photos/photoUrl.ts";
import styles from "./CroppedPicture.module.css";

interface Props {
  conferenceId: string;
  photoId: string;
  /** Absent once it was removed from the conference. */
  photo: Photo | undefined;
  alt: string;
  crop: Crop | null;
}

/** A photo as readers will see it. The part is cut out here by the page; the server cuts it once the article is published. */
export function CroppedPicture({ conferenceId, photoId, photo, alt, crop }: Props) {
  const size = photo ?? { width: 16, height: 9 };
  const shown = croppedSize(size, crop);
  const { x, y, width, height } = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  return (
    <div className={styles.frame} style={{ aspectRatio: `${shown.width} / ${shown.height}` }}>
      <img
        className={styles.picture}
        style={{
          width: `${100 / width}%`,
          height: `${100 / height}%`,
          left: `${(-100 * x) / width}%`,
          top: `${(-100 * y) / height}%`,
        }}
        src={photoUrl(conferenceId, photoId, 1280)}
        alt={alt}
      />
    </div>
  );
}
