import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  onClose: () => void;
  onReturn: (remark: string) => Promise<void>;
}

/** Asks what has to be mended before an article goes back to its writer. */
export function ReturnDialog({ onClose, onReturn }: Props) {
  const { t } = useTranslation();
  const [remark, setRemark] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await onReturn(remark.trim());
    setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title={t("writeUp:returnDialog.title")}>
      <Textarea
        data-autofocus
        label={t("writeUp:returnDialog.remark")}
        autosize
        minRows={4}
        maxRows={12}
        maxLength={2000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t("common:cancel")}
        </Button>
        <Button loading={busy} disabled={remark.trim() === ""} onClick={() => void send()}>
          {t("writeUp:return")}
        </Button>
      </Group>
    </Modal>
  );
}
