import { maxPaperFile, type Paper, PaperTitle } from "@diemcau/shared/model/paper";
import type { MyPaper } from "@diemcau/shared/protocol/papers";
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Upload, upload } from "../../api/upload.ts";
import { currentLanguage } from "../../i18n/index.ts";
import { DropZone } from "../forms/DropZone.tsx";
import { readInput, type Refusal, refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { acceptedFiles, checkPaperFile, type FileFault, fileSize, plainBytes } from "./paperFile.ts";
import type { useDraft } from "./useDraft.ts";
import { useHandedIn } from "./useMyPapers.ts";

interface Props {
  mine: MyPaper;
  title: string;
  draft: ReturnType<typeof useDraft>;
  onTitleFault: (text: string | undefined) => void;
  onHandedIn: () => void;
}

/** Chooses a file, checks it, and sends it with its progress shown. */
export function HandInFile({ mine, title, draft, onTitleFault, onHandedIn }: Props) {
  const { t } = useTranslation();
  const handedIn = useHandedIn();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<FileFault | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const sending = useRef<Upload<Paper> | null>(null);

  async function choose(chosen: File) {
    setRefusal(null);
    const found = await checkPaperFile(chosen);
    setFault(found);
    setFile(found === null ? chosen : null);
  }
  async function send() {
    if (!file) return;
    const named = readInput(PaperTitle, title);
    if (!named.ok) return onTitleFault(t("papers:titleMissing"));
    const path = `/conferences/${mine.conferenceId}/papers/${mine.itemId}?${new URLSearchParams({ title: named.value })}`;
    setRefusal(null);
    setPart(0);
    sending.current = upload<Paper>("PUT", path, plainBytes(file), { onProgress: setPart });
    try {
      const paper = await sending.current.done;
      await draft.forget().catch(() => undefined);
      await handedIn(mine.itemId, paper);
      onHandedIn();
    } catch (error) {
      if (!(error instanceof DOMException)) setRefusal(refusalOf(error));
      setPart(null);
    }
  }
  return (
    <Stack gap="sm">
      <DropZone
        title={file ? file.name : t("papers:drop.title")}
        text={file ? t("papers:drop.chosen", { size: fileSize(file.size, currentLanguage()) }) : t("papers:drop.text")}
        Icon={IconFileUpload}
        accept={acceptedFiles}
        disabled={part !== null}
        onChoose={(chosen) => void choose(chosen)}
      />
      {fault && (
        <Text size="sm" c="onAir" role="alert">
          {t(`papers:fault.${fault}`, { limit: fileSize(maxPaperFile, currentLanguage()) })}
        </Text>
      )}
      <RefusalAlert refusal={refusal} />
      {part === null ? (
        <Group justify="flex-end">
          <Button disabled={!file} onClick={() => void send()}>
            {t("papers:submit")}
          </Button>
        </Group>
      ) : (
        <Group gap="md" wrap="nowrap">
          <Progress value={part * 100} flex={1} aria-label={t("papers:sending")} />
          <Text size="sm" w={160} ta="right">
            {part < 1 ? t("papers:sent", { percent: Math.floor(part * 100) }) : t("papers:checking")}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => sending.current?.cancel()}>
            {t("papers:stop")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
