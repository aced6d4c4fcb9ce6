import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { Dialog } from "../../components/plain/Dialog.tsx";
import { Field } from "../../components/plain/Field.tsx";
import styles from "./RoomRollCall.module.css";

interface Props {
  name: string;
  onClose: () => void;
  onSend: (reason: string) => Promise<void>;
}

const reasons = ["duty", "ill", "meeting"] as const;

/** Why somebody is absent: one press for what is usual, or typed; nobody but the board and the secretary reads it. */
export function AbsenceForm({ name, onClose, onSend }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [sending, setSending] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    await onSend(reason);
    setSending(false);
  }
  return (
    <Dialog title={t("rollCall:room.reason", { name })} onClose={onClose}>
      <form className={styles.absence} onSubmit={(event) => void send(event)}>
        <div className={styles.switches}>
          {reasons.map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={reason === t(`rollCall:room.reasons.${key}`)}
              onClick={() => setReason(t(`rollCall:room.reasons.${key}`))}
            >
              {t(`rollCall:room.reasons.${key}`)}
            </button>
          ))}
          <button type="button" aria-pressed={reason === ""} onClick={() => setReason("")}>
            {t("rollCall:room.noReason")}
          </button>
        </div>
        <Field label={t("rollCall:page.reason")} hint={t("rollCall:room.reasonHint")}>
          <input value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Button type="submit" look="action" disabled={sending}>
          {t("rollCall:room.send")}
        </Button>
      </form>
    </Dialog>
  );
}
