import type { WriteUp } from "@diemcau/shared/model/writeUp";
import { shortDate } from "@diemcau/shared/text/time";
import { Alert } from "@mantine/core";
import { IconInfoCircle, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./WriteUpPage.module.css";

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What readers are told of an article beside its text: corrections, the one that waits for approval, the withdrawal. */
export function ReaderNotices({ writeUp }: { writeUp: WriteUp }) {
  const { t } = useTranslation();
  const { corrections, notice, live, state, withdrawn } = writeUp;
  return (
    <div className={styles.notices}>
      {withdrawn && (
        <Alert color="onAir" variant="light" icon={<IconTrash size={18} />}>
          {t("writeUp:withdraw.done", { date: shortDate(withdrawn.at, timeZone), reason: withdrawn.text })}
        </Alert>
      )}
      {live && state === "review" && (
        <Alert variant="light" icon={<IconInfoCircle size={18} />} title={t("writeUp:correct.waiting")}>
          {notice}
        </Alert>
      )}
      {corrections.map(({ at, text }) => (
        <Alert key={at} variant="light" icon={<IconInfoCircle size={18} />}>
          {t("writeUp:correct.told", { date: shortDate(at, timeZone), text })}
        </Alert>
      ))}
    </div>
  );
}
