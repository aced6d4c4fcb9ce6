import { type RehearsalSpeed, rehearsalSpeeds } from "@diemcau/shared/protocol/rehearsal";
import { Button, Checkbox, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { notifyFailure } from "../../components/notify.ts";
import { newId } from "../../conference/newId.ts";
import { Dialog } from "../forms/Dialog.tsx";
import { holdRehearsal } from "./useRehearsal.ts";

/** What a rehearsal is, how fast it shall run and who leads; it opens on its own board. */
export function BeginDialog({ conferenceId, onClose }: { conferenceId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [speed, setSpeed] = useState<RehearsalSpeed>(2);
  const [autopilot, setAutopilot] = useState(false);
  const [commandId] = useState(newId);
  const [busy, setBusy] = useState(false);

  async function begin() {
    setBusy(true);
    try {
      const { id } = await holdRehearsal(conferenceId, { commandId, speed, autopilot });
      void navigate(`/dieu-hanh/${id}`);
    } catch (error) {
      notifyFailure(error);
      setBusy(false);
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t("rehearsal:begin")}>
      <Stack gap="md">
        <Text size="sm">{t("rehearsal:intro")}</Text>
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t("rehearsal:speed")}
          </Text>
          <SegmentedControl
            fullWidth
            aria-label={t("rehearsal:speed")}
            value={String(speed)}
            onChange={(value) => setSpeed(rehearsalSpeeds.find((known) => String(known) === value) ?? 1)}
            data={rehearsalSpeeds.map((known) => ({
              value: String(known),
              label: t("rehearsal:times", { speed: known }),
            }))}
          />
        </div>
        <Checkbox
          label={t("rehearsal:autopilot")}
          description={t("rehearsal:autopilotHint")}
          checked={autopilot}
          onChange={(event) => setAutopilot(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t("rehearsal:cancel")}
          </Button>
          <Button loading={busy} onClick={() => void begin()} data-autofocus>
            {t("rehearsal:start")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
