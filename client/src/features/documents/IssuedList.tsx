import type { IssuedDocument } from "@diemcau/shared/model/official";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Anchor, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { writeDate } from "../conferences/typedDate.ts";
import { useConference } from "../session/useConference.ts";
import styles from "./Documents.module.css";
import { issuedFile } from "./useDocuments.ts";

/** Documents whose bytes are kept, the newest first, each with the code that its pages carry. */
export function IssuedList({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation();
  const { issued } = useConference().state;
  if (issued.length === 0) return <Text c="dimmed">{t("documents:issued.none")}</Text>;
  return (
    <ul className={styles.list}>
      {issued.toReversed().map((document) => (
        <Issued key={document.id} document={document} timeZone={timeZone} />
      ))}
    </ul>
  );
}

function Issued({ document, timeZone }: { document: IssuedDocument; timeZone: string }) {
  const { t } = useTranslation();
  const { session } = useConference();
  const { id, kind, title, number, date, issuedAt, issuedBy, digest, signed } = document;
  const formats = ["docx", "pdf", ...(signed ? (["signed"] as const) : [])] as const;
  const facts = [
    t(`documents:kind.${kind}`),
    number === "" ? t("documents:issued.noNumber") : t("documents:issued.number", { number }),
    ...(date === null ? [] : [writeDate(date)]),
    t("documents:issued.at", {
      time: clockTime(issuedAt, timeZone),
      date: shortDate(issuedAt, timeZone),
      name: issuedBy.name,
    }),
  ];
  return (
    <li className={styles.issued}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {facts.join(" · ")}
      </Text>
      <Group gap="md">
        {formats.map((format) => (
          <Anchor
            key={format}
            href={issuedFile(session.conferenceId, id, format)}
            {...(format === "docx" ? { download: "" } : { target: "_blank", rel: "noopener" })}
            size="sm"
            fw={600}
            aria-label={t("documents:issued.open", { format: format.toUpperCase(), title })}
          >
            {format === "signed" ? t("documents:issued.signed") : format.toUpperCase()}
          </Anchor>
        ))}
        <Text size="xs" c="dimmed" className={styles.digest}>
          {t("documents:issued.digest")}: <code>{digest}</code>
        </Text>
      </Group>
    </li>
  );
}
