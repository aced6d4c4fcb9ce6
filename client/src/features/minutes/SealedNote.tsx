import type { IssuedDocument } from "@diemcau/shared/model/official";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MinutesText } from "../../conference/MinutesText.ts";
import type { MinutesStatus } from "../../conference/minutes/ports.ts";
import { useSession } from "../session/useConference.ts";
import styles from "./SealedNote.module.css";

interface Props {
  document: IssuedDocument;
  text: MinutesText;
  status: MinutesStatus;
  timeZone: string;
}

/** Why nothing can be written any more, and what this machine has that came too late: kept and shown, never dropped (PROTOCOL R8). */
export function SealedNote({ document, text, status, timeZone }: Props) {
  const { t } = useTranslation();
  const { conferenceId } = useSession();
  const late = Object.entries(status.sections).flatMap(([id, { kind }]) => (kind === "unsent" ? [id] : []));
  const at = { time: clockTime(document.issuedAt, timeZone), date: shortDate(document.issuedAt, timeZone) };
  return (
    <div className={styles.note} role="status">
      <p className={styles.why}>
        <IconLock size={16} aria-hidden="true" />
        {t("sealing:readOnly", at)}{" "}
        <Anchor component={Link} to={`/bien-ban/${conferenceId}`} size="sm">
          {t("sealing:toSupplement")}
        </Anchor>
      </p>
      {late.length > 0 && (
        <>
          <p className={styles.why}>{t("sealing:keptHere")}</p>
          {late.map((id) => (
            <pre key={id} className={styles.text}>
              {text.textOf(id)}
            </pre>
          ))}
        </>
      )}
    </div>
  );
}
