import type { DocumentKind } from "@diemcau/shared/model/official";
import { Button, Group } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../forms/Dialog.tsx";
import { useConference } from "../session/useConference.ts";
import styles from "./Documents.module.css";
import { draftFile } from "./useDocuments.ts";

/** The draft's pages, as the PDF has them now. */
export function PreviewDialog({ kind, onClose }: { kind: DocumentKind; onClose: () => void }) {
  const { t } = useTranslation();
  const { session } = useConference();
  const file = draftFile(session.conferenceId, kind, "pdf");
  const title = t("documents:draftOf", { kind: t(`documents:kind.${kind}`) });
  return (
    <Dialog opened onClose={onClose} title={title} size="min(1000px, 96vw)">
      <iframe className={styles.pages} src={file} title={title} />
      <Group justify="flex-end" mt="sm">
        <Button
          component="a"
          href={file}
          target="_blank"
          rel="noopener"
          variant="default"
          size="sm"
          leftSection={<IconExternalLink size={16} />}
        >
          {t("documents:openTab")}
        </Button>
      </Group>
    </Dialog>
  );
}
