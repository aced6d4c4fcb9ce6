import type { Command, Speaker } from "@diemcau/shared/protocol/commands";
import { currentTurn } from "@diemcau/shared/rules/state";
import { Button, Group, Select, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { matchesWords } from "../directory/personSearch.ts";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference } from "../session/useConference.ts";
import { wallOrder } from "../wall/tileState.ts";
import { PlaceSelect } from "./PlaceSelect.tsx";
import { type SpeakerDraft, SpeakerFields } from "./SpeakerFields.tsx";
import { emptySpeech, plannedSecondsOf, SpeechFields } from "./SpeechFields.tsx";

const nobody: SpeakerDraft = { personId: null, typing: false, name: "", title: "", unit: "" };

/** Asks for the floor on behalf of a point that can't, or gives it at once. */
export function AddRequestDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isBlocked } = useDirecting();
  const [pointId, setPointId] = useState<string | null>(null);
  const [draft, setDraft] = useState(nobody);
  const [speech, setSpeech] = useState(emptySpeech);
  const [place, setPlace] = useState<number | null>(null);
  const speaker = speakerOf(draft);
  const asked =
    pointId !== null && speaker
      ? { pointId, speaker, subject: speech.subject, kind: speech.kind, plannedSeconds: plannedSecondsOf(speech) }
      : null;
  const request: Command | null = asked && {
    type: "floor.request",
    data: { ...asked, ...(place !== null && { place }) },
  };
  const turn = currentTurn(state);
  const seenTurnId = turn?.id ?? null;
  const running = asked !== null && state.status === "running";
  const grant: Command | null = running ? { type: "floor.grant", data: { ...asked, seenTurnId } } : null;
  const interpose: Command | null =
    running && turn ? { type: "floor.grant", data: { ...asked, seenTurnId, interpose: true } } : null;

  async function submit(command: Command | null) {
    if (command && (await send(command))) onClose();
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void submit(request);
  }

  return (
    <BoardModal onClose={onClose} title={t("floor:add.title")} size="lg">
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
          <SpeechFields draft={speech} onChange={setSpeech} />
          {state.queue.length > 0 && <PlaceSelect place={place} onPlace={setPlace} />}
          <Group justify="flex-end" gap="sm" mt="xs">
            {turn && (
              <Button
                variant="default"
                disabled={interpose === null || isBlocked(interpose)}
                onClick={() => void submit(interpose)}
              >
                {t("floor:add.interpose")}
              </Button>
            )}
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
