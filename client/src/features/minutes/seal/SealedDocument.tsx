import type { IssuedDocument } from "@diemcau/shared/model/official";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor, Button, Group } from "@mantine/core";
import { IconFileTypeDocx, IconFileTypePdf, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./SealPanel.module.css";
import { SignedPart } from "./SignedPart.tsx";

interface Props {
  conferenceId: string;
  document: IssuedDocument;
  timeZone: string;
  maySign: boolean;
}

/** Sealed minutes, or a supplement: its files, its code, who confirmed it, and its signed file. */
export function SealedDocument({ conferenceId, document, timeZone, maySign }: Props) {
  const { t } = useTranslation();
  const { id, kind, digest, issuedAt, confirmations } = document;
  const file = (format: "docx" | "pdf") => `/api/conferences/${conferenceId}/issued/${id}.${format}`;
  const at = { time: clockTime(issuedAt, timeZone), date: shortDate(issuedAt, timeZone) };
  return (
    <section className={styles.part} aria-label={t(`sealing:kind.${kind === "supplement" ? kind : "minutes"}`)}>
      <h2 className={styles.title}>
        <IconShieldCheck size={20} aria-hidden="true" className={styles.sealed} />
        {t(`sealing:kind.${kind === "supplement" ? kind : "minutes"}`)}
      </h2>
      <p className={styles.stands}>{t("sealing:sealedAt", at)}</p>
      <ul className={styles.lines}>
        {confirmations.map(({ role, person, at: confirmedAt }) => (
          <li key={role}>
            {t(`sealing:role.${role}`)}: {person.name}, {clockTime(confirmedAt, timeZone)}
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          component="a"
          href={file("pdf")}
          target="_blank"
          size="xs"
          variant="default"
          leftSection={<IconFileTypePdf size={16} />}
        >
          {t("sealing:pdf")}
        </Button>
        <Button
          component="a"
          href={file("docx")}
          size="xs"
          variant="default"
          leftSection={<IconFileTypeDocx size={16} />}
        >
          {t("sealing:docx")}
        </Button>
      </Group>
      <p className={styles.note}>{t("sealing:code")}</p>
      <p className={styles.code}>{digest}</p>
      <Anchor href={`/xac-minh/${digest}`} target="_blank" size="sm">
        {t("sealing:verify")}
      </Anchor>
      <SignedPart conferenceId={conferenceId} document={document} timeZone={timeZone} maySign={maySign} />
    </section>
  );
}
