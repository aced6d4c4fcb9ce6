import type { Me, WriteUpReply } from "@diemcau/shared/protocol/rest";
import { Button } from "@mantine/core";
import { IconExternalLink, IconWorldUpload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { mayDo } from "../../features/account/useMe.ts";
import { ArticleView } from "../../features/writeUp/ArticleView.tsx";
import type { useWriteUp } from "../../features/writeUp/useWriteUp.ts";
import { DecideBar } from "./DecideBar.tsx";
import { PublishedActions } from "./PublishedActions.tsx";
import { ReaderNotices } from "./ReaderNotices.tsx";
import { RevisionsButton } from "./RevisionsButton.tsx";
import { WriteUpBar } from "./WriteUpBar.tsx";
import styles from "./WriteUpPage.module.css";

interface Props {
  me: Me;
  reply: WriteUpReply;
  server: ReturnType<typeof useWriteUp>;
}

/** The article as readers will have it, and the decision below it while it waits for one. */
export function ReadPage({ me, reply: { writeUp, photos }, server }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <WriteUpBar me={me} writeUp={writeUp}>
        <RevisionsButton conferenceId={writeUp.id} />
        <PublishedActions me={me} writeUp={writeUp} server={server} />
        {mayDo(me, "publication.change") && (
          <Button
            component={Link}
            to={`/cong-bo/${writeUp.id}`}
            size="xs"
            variant="default"
            leftSection={<IconWorldUpload size={16} />}
          >
            {t("writeUp:otherParts")}
          </Button>
        )}
        {writeUp.slug !== null && (
          <Button
            component="a"
            href={`/tin-bai/${writeUp.slug}`}
            target="_blank"
            rel="noopener"
            size="xs"
            leftSection={<IconExternalLink size={16} />}
          >
            {t("writeUp:publicPage")}
          </Button>
        )}
      </WriteUpBar>
      <ReaderNotices writeUp={writeUp} />
      <main className={styles.sheet}>
        <ArticleView article={writeUp} photos={photos} />
      </main>
      <DecideBar me={me} writeUp={writeUp} server={server} />
    </div>
  );
}
