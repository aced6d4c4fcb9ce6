import { maxEvidenceFile, type AssignmentEvidence } from "@diemcau/shared/model/assignment";
import { Button, FileButton, Group, Progress, Stack, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Upload, upload } from "../../api/upload.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { type Refusal, refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { fileSize } from "../papers/paperFile.ts";
import { assignmentPath } from "./useAssignments.ts";

const accept = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";

interface Props {
  conferenceId: string;
  assignmentId: string;
  unitId: string;
  onAdded: () => void;
}

/** Sends files one after another, each with its progress; one that is refused says why, and the rest go on after it. */
export function EvidenceUpload({ conferenceId, assignmentId, unitId, onAdded }: Props) {
  const { t } = useTranslation();
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useRef<Upload<AssignmentEvidence> | null>(null);
  const limit = fileSize(maxEvidenceFile, currentLanguage());

  async function sendAll(files: File[]) {
    setRefusal(null);
    setProblem(null);
    for (const file of files) {
      const key = file.size === 0 ? "empty" : file.size > maxEvidenceFile ? "tooLarge" : null;
      if (key !== null) setProblem(t(`assignments:part.${key}`, { name: file.name, limit }));
      else if (!(await send(file))) break;
    }
    setSending(null);
  }
  async function send(file: File): Promise<boolean> {
    setSending({ name: file.name, part: 0 });
    const query = new URLSearchParams({ unitId, name: file.name.slice(-200) });
    const path = `${assignmentPath(conferenceId, assignmentId)}/evidence?${query}`;
    const bytes = file.slice(0, file.size, "application/octet-stream");
    current.current = upload<AssignmentEvidence>("POST", path, bytes, {
      onProgress: (part) => setSending({ name: file.name, part }),
    });
    try {
      await current.current.done;
      onAdded();
      return true;
    } catch (error) {
      if (!(error instanceof DOMException)) setRefusal(refusalOf(error));
      return false;
    }
  }
  return (
    <Stack gap="xs">
      <RefusalAlert refusal={refusal} />
      {problem !== null && (
        <Text size="sm" c="onAir" role="alert">
          {problem}
        </Text>
      )}
      {sending ? (
        <Group gap="md" wrap="nowrap">
          <Progress
            value={sending.part * 100}
            flex={1}
            aria-label={t("assignments:part.sending", { name: sending.name })}
          />
          <Button variant="default" size="compact-sm" onClick={() => current.current?.cancel()}>
            {t("assignments:part.stop")}
          </Button>
        </Group>
      ) : (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <FileButton multiple accept={accept} onChange={(files) => void sendAll(files)}>
            {(props) => (
              <Button {...props} variant="default" size="sm" leftSection={<IconPaperclip size={16} />} flex="none">
                {t("assignments:part.addEvidence")}
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed">
            {t("assignments:part.evidenceHint", { limit })}
          </Text>
        </Group>
      )}
    </Stack>
  );
}
