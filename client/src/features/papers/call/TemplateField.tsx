import type { StoredFile } from "@diemcau/shared/model/file";
import { maxPaperFile } from "@diemcau/shared/model/paper";
import { Anchor, Button, FileButton, Group, Text } from "@mantine/core";
import { IconDownload, IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { upload } from "../../../api/upload.ts";
import { notify, notifyFailure } from "../../../components/notify.ts";
import { currentLanguage } from "../../../i18n/index.ts";
import { useCommand } from "../../session/useConference.ts";
import { acceptedFiles, checkPaperFile, fileSize, plainBytes } from "../paperFile.ts";

interface Props {
  conferenceId: string;
  template: StoredFile | null;
  mayChange: boolean;
}

/** The form that presenters start from: shown, given, replaced, taken away. */
export function TemplateField({ conferenceId, template, mayChange }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const [part, setPart] = useState<number | null>(null);
  const path = `/conferences/${conferenceId}/papers/call/template`;

  async function give(file: File | null) {
    if (!file) return;
    const fault = await checkPaperFile(file);
    if (fault) {
      const text = t(`papers:fault.${fault}`, { limit: fileSize(maxPaperFile, currentLanguage()) });
      return notify({ tone: "error", text });
    }
    setPart(0);
    const query = new URLSearchParams({ name: file.name.slice(-200) });
    try {
      await upload<StoredFile>("PUT", `${path}?${query}`, plainBytes(file), { onProgress: setPart }).done;
    } catch (error) {
      notifyFailure(error);
    }
    setPart(null);
  }
  return (
    <Group gap="sm">
      {template ? (
        <Anchor href={`/api${path}`} download="" size="sm" fw={600}>
          <IconDownload size={16} aria-hidden="true" style={{ verticalAlign: "-3px" }} /> {template.name} (
          {fileSize(template.bytes, currentLanguage())})
        </Anchor>
      ) : (
        <Text size="sm" c="dimmed">
          {t("papers:call.noTemplate")}
        </Text>
      )}
      {mayChange && (
        <FileButton accept={acceptedFiles} onChange={(file) => void give(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              leftSection={<IconUpload size={15} />}
              loading={part !== null}
            >
              {t(template ? "papers:call.replaceTemplate" : "papers:call.giveTemplate")}
            </Button>
          )}
        </FileButton>
      )}
      {mayChange && template && (
        <Button variant="subtle" size="compact-sm" onClick={() => void command("papers.removeTemplate", {})}>
          {t("papers:call.removeTemplate")}
        </Button>
      )}
    </Group>
  );
}
