import type { Notice, NoticeList } from "@diemcau/shared/model/notice";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Button, Group, ScrollArea, Text, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { notifyFailure } from "../../components/notify.ts";
import { homeTimeZone } from "../conferences/conferenceDraft.ts";
import styles from "./NoticePanel.module.css";
import { useMarkRead } from "./useNotices.ts";

/** A person's newest notices; a click leads to what it is about. */
export function NoticePanel({ list, onLeave }: { list: NoticeList; onLeave: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const markRead = useMarkRead();

  function follow({ id, path, readAt }: Notice) {
    if (readAt === null) void markRead([id]).catch(notifyFailure);
    onLeave();
    // Paths are below the site's own address, as mails need them; the router's are below the app's.
    void navigate(path.replace(/^\/app(?=\/|$)/, "") || "/");
  }
  return (
    <section aria-label={t("notices:title")}>
      <Group justify="space-between" p="sm" className={styles.head}>
        <Text fw={600}>{t("notices:title")}</Text>
        {list.unread > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => void markRead().catch(notifyFailure)}>
            {t("notices:readAll")}
          </Button>
        )}
      </Group>
      {list.notices.length === 0 ? (
        <Text size="sm" c="dimmed" p="md">
          {t("notices:none")}
        </Text>
      ) : (
        <ScrollArea.Autosize mah={440}>
          <ul className={styles.list}>
            {list.notices.map((notice) => (
              <li key={notice.id}>
                <UnstyledButton
                  className={styles.notice}
                  data-unread={notice.readAt === null || undefined}
                  onClick={() => follow(notice)}
                >
                  <span className={styles.title}>
                    {notice.title}
                    {notice.readAt === null && <span className={styles.mark}>{t("notices:unread")}</span>}
                  </span>
                  <span className={styles.text}>{notice.text}</span>
                  <span className={styles.at}>
                    {clockTime(notice.at, homeTimeZone)}, {shortDate(notice.at, homeTimeZone)}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </ScrollArea.Autosize>
      )}
    </section>
  );
}
