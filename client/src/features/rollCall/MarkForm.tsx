import { type DelegateState, delegateStates } from "@diemcau/shared/model/rollCall";
import { Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { toInstant, toLocalTime } from "../conferences/localTime.ts";
import { FormActions } from "../forms/FormActions.tsx";
import type { Refusal } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useCommand, useConference } from "../session/useConference.ts";
import type { Listed } from "./delegateFilter.ts";
import { readClock } from "./readClock.ts";

/** How somebody stands with the time that goes with it, and why they are absent. */
export function MarkForm({ listed: { point, delegate }, onDone }: { listed: Listed; onDone: () => void }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const command = useCommand();
  const timeZone = state.conference?.timeZone ?? "UTC";
  const known = delegate.state === "left" ? delegate.leftAt : delegate.arrivedAt;
  const knownTime = known === null ? "" : toLocalTime(known, timeZone).time;
  const [stands, setStands] = useState<DelegateState>(delegate.state);
  const [time, setTime] = useState(knownTime);
  const [reason, setReason] = useState(delegate.reason);
  const [faulty, setFaulty] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const timed = stands === "present" || stands === "online" || stands === "left";

  async function save(event: FormEvent) {
    event.preventDefault();
    const clock = readClock(time);
    const told = timed && time.trim() !== "" && (time !== knownTime || stands !== delegate.state);
    setFaulty(told && clock === null);
    if (told && clock === null) return;
    const { date } = toLocalTime(state.startedAt ?? new Date(session.now()).toISOString(), timeZone);
    const at = told && clock !== null ? { at: toInstant({ date, time: clock }, timeZone) } : {};
    setBusy(true);
    const marks = [{ delegateId: delegate.id, state: stands, ...(stands === "absent" ? { reason } : {}), ...at }];
    const reply = await command("rollCall.mark", { pointId: point.id, marks }, { quiet: true });
    setBusy(false);
    if (reply.ok) onDone();
    else setRefusal(reply.error);
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <Select
          label={t("rollCall:page.stateField")}
          allowDeselect={false}
          data={delegateStates.map((value) => ({ value, label: t(`rollCall:state.${value}`) }))}
          value={stands}
          onChange={(value) => setStands(delegateStates.find((one) => one === value) ?? stands)}
        />
        {timed && (
          <TextInput
            label={t("rollCall:page.time")}
            description={t("rollCall:page.timeHint")}
            value={time}
            error={faulty && t("rollCall:page.timeFault")}
            onChange={({ currentTarget }) => setTime(currentTarget.value)}
          />
        )}
        {stands === "absent" && (
          <TextInput
            label={t("rollCall:page.reason")}
            description={t("rollCall:room.reasonHint")}
            maxLength={200}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <FormActions busy={busy} onCancel={onDone} />
      </Stack>
    </form>
  );
}
