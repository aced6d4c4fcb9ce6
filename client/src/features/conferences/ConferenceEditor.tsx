import { type ConferenceFacts, ConferenceInput } from "@diemcau/shared/model/conference";
import { Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import { usePersons, useUnits } from "../directory/useDirectory.ts";
import { ConflictNotice } from "../forms/ConflictNotice.tsx";
import { differencesOf } from "../forms/differences.ts";
import { FormActions } from "../forms/FormActions.tsx";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useForm } from "../forms/useForm.ts";
import { useLeaveGuard } from "../forms/useLeaveGuard.ts";
import { useCommand } from "../session/useConference.ts";
import { ConferenceFields } from "./ConferenceFields.tsx";
import { type ConferenceDraft, conferenceDraft, conferenceInput } from "./conferenceDraft.ts";

/** Changes a conference's facts. When somebody else changed them meanwhile, what was typed stays and both are compared. */
export function ConferenceEditor({ conference, disabled }: { conference: ConferenceFacts; disabled: boolean }) {
  const { t } = useTranslation();
  const command = useCommand();
  const { data: units = [] } = useUnits();
  const { data: persons = [] } = usePersons();
  const [seen, setSeen] = useState(conference);
  const [busy, setBusy] = useState(false);
  const form = useForm(conferenceDraft(conference));
  useLeaveGuard(form.changed);

  const overtaken = JSON.stringify(seen) !== JSON.stringify(conference);
  function follow() {
    setSeen(conference);
    form.restart(conferenceDraft(conference));
  }
  if (overtaken && !form.changed) follow();

  async function save() {
    const input = form.read(ConferenceInput, conferenceInput(form.values));
    if (!input) return;
    setBusy(true);
    const reply = await command("conference.change", input, { quiet: true });
    setBusy(false);
    if (!reply.ok) return form.refuse(reply.error);
    form.restart(form.values);
    notify({ tone: "done", text: t("office:facts.saved") });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }
  const nameOf = (entities: readonly { id: string; name: string }[], id: string | null) =>
    entities.find((entity) => entity.id === id)?.name ?? "";
  const shown = (draft: ConferenceDraft) => ({
    [t("office:facts.title")]: draft.title,
    [t("office:facts.place")]: draft.place,
    [t("office:facts.date")]: draft.date,
    [t("office:facts.time")]: draft.time,
    [t("office:facts.timeZone")]: draft.timeZone,
    [t("office:facts.hostUnit")]: nameOf(units, draft.hostUnitId),
    [t("office:facts.chair")]: nameOf(persons, draft.chairId),
    [t("office:facts.secretary")]: nameOf(persons, draft.secretaryId),
    [t("office:facts.planNumber")]: draft.planNumber,
    [t("office:facts.planDate")]: draft.planDate,
    [t("office:facts.basis")]: draft.basis,
    [t("office:facts.secrecy")]: t(`office:secrecy.${draft.secrecy}`),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {overtaken && form.changed && (
          <ConflictNotice
            differences={differencesOf(shown(form.values), shown(conferenceDraft(conference)))}
            onTakeTheirs={follow}
            onKeepMine={() => {
              setSeen(conference);
              void save();
            }}
          />
        )}
        <RefusalAlert refusal={form.refusal} />
        <ConferenceFields form={form} units={units} persons={persons} />
        <FormActions sticky busy={busy} disabled={disabled || !form.changed}>
          {form.changed && (
            <Text size="sm" c="dimmed">
              {t("office:facts.unsaved")}
            </Text>
          )}
        </FormActions>
      </Stack>
    </form>
  );
}
