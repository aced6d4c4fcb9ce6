import type { Assignment } from "@diemcau/shared/model/assignment";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../forms/Dialog.tsx";
import { useCommand } from "../session/useConference.ts";

/** Takes an assignment back, with the reason that the timeline tells. */
export function WithdrawDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    const reply = await command("assignment.withdraw", { assignmentId: assignment.id, reason });
    setBusy(false);
    if (reply.ok) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t("assignments:withdraw.title")}>
      <Text fw={600} mb="xs" style={{ overflowWrap: "anywhere" }}>
        {assignment.text}
      </Text>
      <Text size="sm" mb="sm">
        {t("assignments:withdraw.text")}
      </Text>
      <TextInput
        label={t("assignments:withdraw.reason")}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t("directory:form.keep")}
        </Button>
        <Button color="onAir" loading={busy} disabled={reason.trim() === ""} onClick={() => void withdraw()}>
          {t("assignments:withdraw.action")}
        </Button>
      </Group>
    </Dialog>
  );
}
