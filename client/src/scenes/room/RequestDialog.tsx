import { type ErrorReply, errorText } from "@diemcau/shared/protocol/errors";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { Dialog } from "../../components/plain/Dialog.tsx";
import { Field } from "../../components/plain/Field.tsx";
import { faultText } from "../../features/forms/faults.ts";
import { useCommand } from "../../features/session/useConference.ts";
import { currentLanguage } from "../../i18n/index.ts";
import styles from "./RequestDialog.module.css";
import { SpeakerChoice } from "./SpeakerChoice.tsx";
import { useUnitPeople } from "./useUnitPeople.ts";

/** A name typed by hand instead of somebody of the list. */
const typed = "typed";

/** Asks for the floor: somebody of the unit, or a name typed by hand, and what it is about. */
export function RequestDialog({ pointId, onClose }: { pointId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const people = useUnitPeople();
  const [choice, setChoice] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [title, setTitle] = useState("");
  const [subject, setSubject] = useState("");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorReply | null>(null);
  // A list that comes while somebody types doesn't take the fields away.
  const who = choice ?? (people.length === 0 || name !== "" ? typed : null);
  const complete = who === typed ? name.trim() !== "" : who !== null;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (who === null) return;
    setBusy(true);
    const speaker = who === typed ? { name, title, unit: "" } : { personId: who };
    const reply = await command("floor.request", { pointId, speaker, subject }, { quiet: true });
    setBusy(false);
    if (reply.ok) onClose();
    else setRefusal(reply.error);
  };
  const refused = refusal && errorText(refusal, currentLanguage());
  const fault = (path: string) => {
    const found = refusal?.faults?.find((one) => one.path === path);
    return found && faultText(found, currentLanguage(), refused ?? "");
  };
  return (
    <Dialog title={t("room:request.open")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {people.length > 0 && <SpeakerChoice people={people} typed={typed} who={who} onChoose={setChoice} />}
        {who === typed && (
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
        {refused && (
          <p className={styles.refusal} role="alert">
            {refused}
          </p>
        )}
        <div>
          <Button type="submit" look="action" shortcut="Enter" disabled={busy || !complete}>
            {t(busy ? "room:request.sending" : "room:request.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
