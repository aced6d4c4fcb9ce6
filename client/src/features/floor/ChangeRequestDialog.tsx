import type { FloorRequest } from "@diemcau/shared/model/floor";
import type { Command } from "@diemcau/shared/protocol/commands";
import { currentTurn } from "@diemcau/shared/rules/state";
import { Button, Group, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useDirecting } from "../directing/Directing.tsx";
import { interposeRequest } from "../directing/floorCommands.ts";
import { useConference } from "../session/useConference.ts";
import { plannedSecondsOf, type SpeechDraft, SpeechFields } from "./SpeechFields.tsx";

interface Props {
  requestId: string;
  onClose: () => void;
}

/** Changes what a request is about; says so when it was invited or withdrawn meanwhile. */
export function ChangeRequestDialog({ requestId, onClose }: Props) {
  const { t } = useTranslation();
  const request = useConference().state.queue.find(({ id }) => id === requestId);
  return (
    <BoardModal onClose={onClose} title={t("floor:change.title", { name: request?.speaker.name ?? "" })} size="md">
      {request ? <Form request={request} onClose={onClose} /> : <Text size="sm">{t("floor:change.gone")}</Text>}
    </BoardModal>
  );
}

function Form({ request, onClose }: { request: FloorRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isBlocked } = useDirecting();
  const [draft, setDraft] = useState<SpeechDraft>({
    kind: request.kind,
    subject: request.subject,
    minutes: request.plannedSeconds === null ? "" : request.plannedSeconds / 60,
  });
  const change: Command = {
    type: "floor.change",
    data: { requestId: request.id, subject: draft.subject, kind: draft.kind, plannedSeconds: plannedSecondsOf(draft) },
  };
  const interpose = state.status === "running" && currentTurn(state) ? interposeRequest(state, request.id) : null;

  async function submit(command: Command) {
    if (await send(command)) onClose();
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void submit(change);
  }
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {[request.pointName, request.speaker.title].filter(Boolean).join(" · ")}
        </Text>
        <SpeechFields draft={draft} onChange={setDraft} />
        <Group justify="flex-end" gap="sm" mt="xs">
          {interpose && (
            <Button
              variant="default"
              disabled={isBlocked(interpose)}
              title={t("floor:queue.interposeHint")}
              onClick={() => void submit(interpose)}
            >
              {t("floor:add.interpose")}
            </Button>
          )}
          <Button type="submit" disabled={isBlocked(change)} data-autofocus>
            {t("common:save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
