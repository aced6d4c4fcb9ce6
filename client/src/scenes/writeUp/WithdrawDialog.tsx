import { Alert, Button, Group, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../features/forms/Dialog.tsx";

interface Props {
  onClose: () => void;
  onWithdraw: (reason: string) => Promise<void>;
}

/** Asks why an article is taken back from its readers: they read exactly that. */
export function WithdrawDialog({ onClose, onWithdraw }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    await onWithdraw(reason.trim());
    setBusy(false);
  };
  return (
    <Dialog opened onClose={onClose} title={t("writeUp:withdraw.title")}>
      <Alert color="onAir" variant="light" icon={<IconAlertTriangle size={18} />} mb="md">
        {t("writeUp:withdraw.text")}
      </Alert>
      <Textarea
        data-autofocus
        label={t("writeUp:withdraw.reason")}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t("common:cancel")}
        </Button>
        <Button color="onAir" loading={busy} disabled={reason.trim() === ""} onClick={() => void send()}>
          {t("writeUp:withdraw.action")}
        </Button>
      </Group>
    </Dialog>
  );
}
