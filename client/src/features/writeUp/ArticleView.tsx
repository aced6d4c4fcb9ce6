import type { Photo } from "@diemcau/shared/model/photo";
import type { WriteUp, WriteUpBlock, WriteUpInput } from "@diemcau/shared/model/writeUp";
import { useTranslation } from "react-i18next";
import styles from "./Article.module.css";
import { CroppedPicture } from "./CroppedPicture.tsx";
import { groupBlocks } from "./groupBlocks.ts";

interface Props {
  article: WriteUpInput & Pick<WriteUp, "id">;
  photos: readonly Photo[];
}

/** The article as readers will have it. */
export function ArticleView({ article, photos }: Props) {
  return (
    <article className={styles.article} lang="vi">
      <h1 className={styles.title}>{article.title}</h1>
      <p className={styles.lead}>{article.lead}</p>
      {groupBlocks(article.blocks).map(({ key, blocks }) =>
        blocks.length > 1 ? (
          <div key={key} className={styles.gallery}>
            {blocks.map(({ key: place, block }) => (
              <Block key={place} block={block} conferenceId={article.id} photos={photos} />
            ))}
          </div>
        ) : (
          blocks.map(({ block }) => <Block key={key} block={block} conferenceId={article.id} photos={photos} />)
        ),
      )}
      <p className={styles.byline}>{article.byline}</p>
    </article>
  );
}

function Block({
  block,
  conferenceId,
  photos,
}: {
  block: WriteUpBlock;
  conferenceId: string;
  photos: readonly Photo[];
}) {
  const { t } = useTranslation();
  switch (block.type) {
    case "heading":
      return <h2 className={styles.heading}>{block.text}</h2>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "blank":
      return (
        <p className={styles.blank}>
          <span className={styles.blankHint}>{t("writeUp:blank", { hint: block.hint })}</span>
        </p>
      );
    case "photo": {
      const photo = photos.find(({ id }) => id === block.photoId);
      return (
        <figure className={styles.figure}>
          <CroppedPicture
            conferenceId={conferenceId}
            photoId={block.photoId}
            photo={photo}
            alt={block.alt}
            crop={block.crop}
          />
          {block.caption !== "" && <figcaption className={styles.caption}>{block.caption}</figcaption>}
        </figure>
      );
    }
  }
}
