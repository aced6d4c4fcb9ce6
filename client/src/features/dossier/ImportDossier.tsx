import type { ImportedDossier } from "@diemcau/shared/model/dossier";
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { IconPackageImport } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Upload, upload } from "../../api/upload.ts";
import { notify } from "../../components/notify.ts";
import { conferencesKey } from "../conferences/useConferences.ts";
import { Dialog } from "../forms/Dialog.tsx";
import { type Refusal, refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { FileDrop } from "../imports/FileDrop.tsx";

/** Largest dossier that the server takes, in bytes. */
const limit = 16 * 1024 ** 3;

/** Takes a dossier of another server in: choosing, sending, and what came of it. */
export function ImportDossier() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPackageImport size={17} />} onClick={() => setOpen(true)}>
        {t("dossier:import")}
      </Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t("dossier:importTitle")} size="lg">
        <Importing onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** Closing the dialog stops what is being sent. */
function Importing({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const sending = useRef<Upload<ImportedDossier> | null>(null);
  useEffect(() => () => sending.current?.cancel(), []);

  async function send(file: File) {
    setRefusal(null);
    setPart(0);
    sending.current = upload<ImportedDossier>("POST", "/dossiers", file, { onProgress: setPart });
    try {
      const { title, files } = await sending.current.done;
      await client.invalidateQueries({ queryKey: conferencesKey });
      notify({ tone: "done", text: t("dossier:done", { title, count: files }) });
      onDone();
    } catch (error) {
      if (!(error instanceof DOMException)) setRefusal(refusalOf(error));
      setPart(null);
    }
  }
  return (
    <Stack gap="md">
      <Text size="sm">{t("dossier:importLead")}</Text>
      <RefusalAlert refusal={refusal} />
      {part === null ? (
        <FileDrop
          label={t("dossier:drop")}
          hint={t("dossier:kinds")}
          accept=".zip,application/zip"
          limit={limit}
          onFile={(file) => void send(file)}
        />
      ) : (
        <Group gap="md" wrap="nowrap">
          <Progress value={part * 100} flex={1} aria-label={t("dossier:importTitle")} />
          <Text size="sm" w={150} ta="right">
            {part < 1 ? t("dossier:sent", { percent: Math.floor(part * 100) }) : t("dossier:checking")}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => sending.current?.cancel()}>
            {t("dossier:stop")}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
