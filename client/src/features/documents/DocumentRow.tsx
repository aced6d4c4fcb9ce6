import { type DocumentKind, issuableKinds } from "@diemcau/shared/model/official";
import { missingFor } from "@diemcau/shared/rules/official/missing";
import { isNumbered } from "@diemcau/shared/rules/official/frame";
import { sealedMinutes } from "@diemcau/shared/rules/state";
import { shortDate } from "@diemcau/shared/text/time";
import { Badge, Button, Group, Text } from "@mantine/core";
import { IconDownload, IconEye, IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useConference, useMay } from "../session/useConference.ts";
import styles from "./Documents.module.css";
import { IssueButton } from "./IssueButton.tsx";
import { RegisterFields } from "./RegisterFields.tsx";
import { draftFile } from "./useDocuments.ts";

interface Props {
  kind: DocumentKind;
  onPreview: () => void;
}

/** One kind of document: what it is or what it waits for, its number and date, its draft, and the way to issue it. */
export function DocumentRow({ kind, onPreview }: Props) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const mayRegister = useMay("document.register");
  const missing = missingFor(kind, state);
  const issuable = issuableKinds.some((known) => known === kind);
  const what = t(`documents:kind.${kind}`);
  return (
    <li className={styles.row} aria-label={what}>
      <div className={styles.what}>
        <Group gap="sm">
          <Text fw={600}>{what}</Text>
          <LastIssued kind={kind} />
        </Group>
        <Text size="sm" c="dimmed">
          {missing === null ? t(`documents:about.${kind}`) : t(`documents:missing.${missing}`)}
        </Text>
      </div>
      <div className={styles.register}>
        {isNumbered(kind) && (
          <RegisterFields
            kind={kind}
            readOnly={!mayRegister || (kind === "minutes" && sealedMinutes(state) !== null)}
          />
        )}
      </div>
      <Group gap="xs" className={styles.actions}>
        {missing === null && (
          <>
            <Button
              size="sm"
              variant="default"
              leftSection={<IconEye size={16} />}
              aria-label={t("documents:previewLabel", { kind: what })}
              onClick={onPreview}
            >
              {t("documents:preview")}
            </Button>
            {(["docx", "pdf"] as const).map((format) => (
              <Button
                key={format}
                component="a"
                href={draftFile(session.conferenceId, kind, format)}
                download
                size="sm"
                px="xs"
                variant="subtle"
                leftSection={<IconDownload size={16} />}
                aria-label={t("documents:downloadLabel", { format: format.toUpperCase(), kind: what })}
              >
                {format.toUpperCase()}
              </Button>
            ))}
            {issuable ? (
              <IssueButton kind={kind} />
            ) : (
              <Button
                component={Link}
                to={`/bien-ban/${session.conferenceId}`}
                size="sm"
                variant="light"
                leftSection={<IconFileText size={16} />}
              >
                {t("documents:toMinutes")}
              </Button>
            )}
          </>
        )}
      </Group>
    </li>
  );
}

/** That a kind has been issued already, and when for the last time. */
function LastIssued({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation();
  const { issued, conference } = useConference().state;
  const last = issued.findLast((document) => document.kind === kind);
  if (!last || !conference) return null;
  return (
    <Badge variant="light" tt="none">
      {t("documents:issued.last", { date: shortDate(last.issuedAt, conference.timeZone) })}
    </Badge>
  );
}
