import { maxEvidenceFile } from "@diemcau/shared/model/assignment";
import type { StoredFile } from "@diemcau/shared/model/file";
import type { Report } from "@diemcau/shared/model/reportRequest";
import { ActionIcon, Group, Progress, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { del } from "../../api/http.ts";
import { upload } from "../../api/upload.ts";
import { notifyFailure } from "../../components/notify.ts";
import { FileDrop } from "../imports/FileDrop.tsx";
import { FileLinks } from "./FileLinks.tsx";

interface Props {
  /** Path of the report below `/api`. */
  place: string;
  files: readonly StoredFile[];
  /** Gets the report as it is after a file came or went. */
  onReport: (report: Report) => void;
}

const accept = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png";

/** Files of a report that is being written. */
export function AttachedFiles({ place, files, onReport }: Props) {
  const { t } = useTranslation();
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null);

  async function send(file: File) {
    setSending({ name: file.name, part: 0 });
    const path = `${place}/files?name=${encodeURIComponent(file.name)}`;
    const bytes = file.slice(0, file.size, "application/octet-stream");
    try {
      const onProgress = (part: number) => setSending({ name: file.name, part });
      onReport(await upload<Report>("POST", path, bytes, { onProgress }).done);
    } catch (error) {
      notifyFailure(error);
    } finally {
      setSending(null);
    }
  }
  return (
    <Stack gap="xs">
      <Text fw={500} size="sm">
        {t("reports:unit.files")}
      </Text>
      <FileLinks
        place={place}
        files={files}
        action={({ id, name }) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("reports:unit.removeFile", { name })}
            onClick={() => void del<Report>(`${place}/files/${id}`).then(onReport, notifyFailure)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      />
      {sending && (
        <Group gap="sm">
          <Progress flex={1} value={sending.part * 100} aria-label={sending.name} />
          <Text size="sm">
            {t("reports:unit.sending", { name: sending.name, percent: Math.round(sending.part * 100) })}
          </Text>
        </Group>
      )}
      <FileDrop
        label={t("reports:unit.drop")}
        hint={t("reports:unit.dropHint")}
        accept={accept}
        limit={maxEvidenceFile}
        onFile={(file) => void send(file)}
      />
    </Stack>
  );
}
