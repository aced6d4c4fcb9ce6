import { roomSignal } from "@diemcau/shared/rules/programme";
import { clockTime } from "@diemcau/shared/text/time";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { useKeys } from "../../hooks/useKeys.ts";
import { useCommand, useConference } from "../session/useConference.ts";
import { useDesk } from "../session/useDesk.ts";
import styles from "./NotesPanel.module.css";
import { useNoteSound } from "./useNoteSound.ts";
import { useReadNotes } from "./useReadNotes.ts";

/** Private text between this room and the operator; no other room reads it (PROTOCOL B3). */
export function NotesPanel({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const notes = useDesk()?.notes ?? [];
  const command = useCommand();
  const [text, setText] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { unread, markRead } = useReadNotes(notes, "operator");
  const { sounds, setSounds } = useNoteSound(unread, roomSignal(state, pointId) === "onAir");
  const zone = state.conference?.timeZone ?? "UTC";
  const count = notes.length;
  useKeys({ t: () => input.current?.focus() });
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const reply = await command("note.send", { pointId, text });
    if (reply.ok) setText("");
  };
  return (
    <section className={styles.panel} aria-label={t("desk:notes.title")} onPointerDown={markRead} onFocus={markRead}>
      <header>
        <h2>
          {t("desk:notes.title")} <kbd>T</kbd>
        </h2>
        {unread > 0 && <strong role="status">{t("desk:notes.unread", { count: unread })}</strong>}
        <label title={t("desk:notes.soundHint")}>
          <input type="checkbox" checked={sounds} onChange={({ target }) => setSounds(target.checked)} />
          {t("desk:notes.sound")}
        </label>
      </header>
      {count === 0 && <p>{t("desk:notes.empty")}</p>}
      <ol ref={list} tabIndex={count > 0 ? 0 : undefined} aria-label={t("desk:notes.title")}>
        {notes.map((note) => (
          <li key={note.id} data-from={note.from}>
            <span>
              {note.from === "operator" ? note.name || t("desk:notes.operator") : t("desk:notes.room")} ·{" "}
              {clockTime(note.at, zone)}
            </span>
            {note.text}
          </li>
        ))}
      </ol>
      <form onSubmit={(event) => void send(event)}>
        <input
          ref={input}
          value={text}
          maxLength={500}
          placeholder={t("desk:notes.write")}
          aria-label={t("desk:notes.write")}
          onChange={({ target }) => setText(target.value)}
        />
        <Button type="submit" shortcut="Enter" disabled={text.trim() === ""}>
          {t("desk:notes.send")}
        </Button>
      </form>
    </section>
  );
}
