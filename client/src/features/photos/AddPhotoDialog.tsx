import type { Photo } from "@diemcau/shared/model/photo";
import { PhotoInput } from "@diemcau/shared/protocol/rest";
import { Button, FileInput, Group, Progress, Stack, TextInput } from "@mantine/core";
import { IconPhotoUp } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Upload, upload } from "../../api/upload.ts";
import { notify } from "../../components/notify.ts";
import { newId } from "../../conference/newId.ts";
import { Dialog } from "../forms/Dialog.tsx";
import { readInput, type Refusal, refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";

interface Props {
  conferenceId: string;
  onAdded?: (photo: Photo) => void;
  onClose: () => void;
}

/** Brings an own photo to the conference; the server takes the camera's data off it. */
export function AddPhotoDialog({ conferenceId, onAdded, onClose }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [caption, setCaption] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const sending = useRef<Upload<Photo> | null>(null);
  useEffect(() => () => sending.current?.cancel(), []);

  async function send() {
    if (!file) return;
    const input = readInput(PhotoInput, { caption, requestId: newId() });
    if (!input.ok) return setRefusal(input.refusal);
    const query = new URLSearchParams({ caption: input.value.caption, requestId: input.value.requestId ?? "" });
    setRefusal(null);
    setPart(0);
    const path = `/conferences/${encodeURIComponent(conferenceId)}/photos?${query}`;
    sending.current = upload<Photo>("POST", path, file, { onProgress: setPart });
    try {
      onAdded?.(await sending.current.done);
      notify({ tone: "done", text: t("photos:add.done") });
      onClose();
    } catch (error) {
      if (!(error instanceof DOMException)) setRefusal(refusalOf(error));
      setPart(null);
    }
  }
  return (
    <Dialog opened onClose={onClose} title={t("photos:add.open")}>
      <Stack gap="sm">
        <FileInput
          data-autofocus
          label={t("photos:add.file")}
          placeholder={t("photos:add.choose")}
          description={t("photos:add.formats")}
          accept="image/jpeg,image/png,image/webp,image/heic,image/heif"
          leftSection={<IconPhotoUp size={18} />}
          value={file}
          onChange={setFile}
          disabled={part !== null}
        />
        <TextInput
          label={t("photos:add.caption")}
          maxLength={400}
          value={caption}
          onChange={(event) => setCaption(event.currentTarget.value)}
          disabled={part !== null}
        />
        <RefusalAlert refusal={refusal} />
        {part !== null && (
          <Progress value={part * 100} aria-label={t("photos:add.sending", { percent: Math.floor(part * 100) })} />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button loading={part !== null} disabled={!file || caption.trim() === ""} onClick={() => void send()}>
            {t("photos:add.send")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
