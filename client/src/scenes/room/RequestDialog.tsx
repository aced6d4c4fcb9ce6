import type { SpeechKind } from "@diemcau/shared/model/floor";
import { speechKinds } from "@diemcau/shared/model/speechKinds";
import { type ErrorReply, errorText } from "@diemcau/shared/protocol/errors";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { Dialog } from "../../components/plain/Dialog.tsx";
import { Field } from "../../components/plain/Field.tsx";
import { faultText } from "../../features/forms/faults.ts";
import { useCommand, useConference } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import styles from "./RequestDialog.module.css";
import { SpeakerChoice } from "./SpeakerChoice.tsx";
import { useUnitPeople } from "./useUnitPeople.ts";

/** Stands for a name typed by hand among people chosen from the list. */
const typed = "typed";

/** Asks for the floor for one or several people: of the unit, or typed by hand; what kind, what about, how long. */
export function RequestDialog({ pointId, onClose }: { pointId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const people = useUnitPeople();
  const { queueOpen } = useConference().state;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [kind, setKind] = useState<SpeechKind>("speech");
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [subject, setSubject] = useState("");
  const [minutes, setMinutes] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorReply | null>(null);
  // Where there is no list, or before it came, a name is typed.
  const who = chosen.length === 0 && (people.length === 0 || name !== "") ? [typed] : chosen;
  const byHand = who.includes(typed);
  const complete = queueOpen && who.length > 0 && (!byHand || name.trim() !== "");

  const choose = (next: readonly string[]) => {
    if (!next.includes(typed)) setName("");
    setChosen(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const plannedSeconds = minutes === "" ? null : Number(minutes) * 60;
    const left = [...who];
    let refused: ErrorReply | null = null;
    // One after another, so that the queue has them in the order they were chosen; who is in it isn't sent again.
    while (left.length > 0 && !refused) {
      const [next = typed] = left;
      const speaker = next === typed ? { name, title, unit: "" } : { personId: next };
      const reply = await command(
        "floor.request",
        { pointId, speaker, subject, kind, plannedSeconds },
        { quiet: true },
      );
      if (reply.ok) left.shift();
      else refused = reply.error;
    }
    setBusy(false);
    setRefusal(refused);
    if (refused) setChosen(left);
    else onClose();
  };
  const refused = refusal && errorText(refusal, currentLanguage());
  const fault = (path: string) => {
    const found = refusal?.faults?.find((one) => one.path === path);
    return found && faultText(found, currentLanguage(), refused ?? "");
  };
  return (
    <Dialog title={t("room:request.open")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {people.length > 0 && <SpeakerChoice people={people} typed={typed} who={who} onChoose={choose} />}
        {byHand && (
          <div className={styles.byHand}>
            <Field label={t("room:request.name")} fault={fault("speaker.name")}>
              <input value={name} onChange={({ target }) => setName(target.value)} required maxLength={100} autoFocus />
            </Field>
            <Field label={t("room:request.title")} fault={fault("speaker.title")}>
              <input value={title} onChange={({ target }) => setTitle(target.value)} maxLength={200} />
            </Field>
          </div>
        )}
        <Field label={t("room:request.subject")} hint={t("room:request.subjectHint")} fault={fault("subject")}>
          <input value={subject} onChange={({ target }) => setSubject(target.value)} maxLength={300} />
        </Field>
        <div className={styles.byHand}>
          <Field label={t("desk:request.kind")}>
            <select
              value={kind}
              onChange={({ target }) => setKind(speechKinds.find((one) => one === target.value) ?? "speech")}
            >
              {speechKinds.map((one) => (
                <option key={one} value={one}>
                  {t(`desk:request.kinds.${one}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t("desk:request.minutes")} hint={t("desk:request.minutesHint")} fault={fault("plannedSeconds")}>
            <input
              inputMode="numeric"
              value={minutes}
              onChange={({ target }) => setMinutes(target.value.replace(/\D/g, "").slice(0, 3))}
            />
          </Field>
        </div>
        {(refused || !queueOpen) && (
          <p className={styles.refusal} role="alert">
            {refused || t("desk:request.closed")}
          </p>
        )}
        <div>
          <Button type="submit" look="action" shortcut="Enter" disabled={busy || !complete}>
            {busy
              ? t("room:request.sending")
              : who.length > 1
                ? t("desk:request.sendMany", { count: who.length })
                : t("room:request.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
