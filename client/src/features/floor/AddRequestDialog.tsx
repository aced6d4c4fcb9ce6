import type { Command, Speaker } from "@diemcau/shared/protocol/commands";
import { currentTurn } from "@diemcau/shared/rules/state";
import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { matchesWords } from "../directory/personSearch.ts";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference } from "../session/useConference.ts";
import { wallOrder } from "../wall/tileState.ts";
import { type SpeakerDraft, SpeakerFields } from "./SpeakerFields.tsx";

const nobody: SpeakerDraft = { personId: null, typing: false, name: "", title: "", unit: "" };

/** Asks for the floor on behalf of a point that can't, or gives it at once. */
export function AddRequestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isBlocked } = useDirecting();
  const [pointId, setPointId] = useState<string | null>(null);
  const [draft, setDraft] = useState(nobody);
  const [subject, setSubject] = useState("");
  const speaker = speakerOf(draft);
  const request: Command | null =
    pointId !== null && speaker ? { type: "floor.request", data: { pointId, speaker, subject } } : null;
  const grant: Command | null =
    pointId !== null && speaker && state.status === "running"
      ? { type: "floor.grant", data: { pointId, speaker, subject, seenTurnId: currentTurn(state)?.id ?? null } }
      : null;

  async function submit(command: Command | null) {
    if (command && (await send(command))) onClose();
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void submit(request);
  }

  return (
    <BoardModal onClose={onClose} title={t("floor:add.title")} size="md">
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <Select
            label={t("floor:add.point")}
            placeholder={t("floor:add.pointHint")}
            data={wallOrder(state.points).map(({ id, name }) => ({ value: id, label: name }))}
            filter={({ options, search }) => options.filter((one) => "label" in one && matchesWords(one.label, search))}
            value={pointId}
            onChange={setPointId}
            searchable
            required
            data-autofocus
          />
          <SpeakerFields
            unitId={state.points.find(({ id }) => id === pointId)?.unit.id ?? null}
            draft={draft}
            onChange={setDraft}
          />
          <TextInput
            label={t("floor:add.subject")}
            value={subject}
            maxLength={300}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm" mt="xs">
            <Button variant="default" disabled={grant === null || isBlocked(grant)} onClick={() => void submit(grant)}>
              {t("floor:add.grant")}
            </Button>
            <Button type="submit" disabled={request === null || isBlocked(request)}>
              {t("floor:add.queue")}
            </Button>
          </Group>
        </Stack>
      </form>
    </BoardModal>
  );
}

function speakerOf({ typing, personId, name, title, unit }: SpeakerDraft): Speaker | null {
  if (!typing) return personId === null ? null : { personId };
  return name.trim() === "" ? null : { name, title, unit };
}
