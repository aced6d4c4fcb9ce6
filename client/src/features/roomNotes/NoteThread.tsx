import type { PointEntry } from "@diemcau/shared/rules/state";
import { clockTime } from "@diemcau/shared/text/time";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference } from "../session/useConference.ts";
import { TechnicianLine } from "../wall/TechnicianLine.tsx";
import styles from "./NotesDialog.module.css";

/** What passed between the board and one room, and the line for the next message. */
export function NoteThread({ point: { id: pointId, name, technician } }: { point: PointEntry }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send } = useDirecting();
  const [text, setText] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const notes = state.notes.filter((note) => note.pointId === pointId);
  const count = notes.length;
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== "" && (await send({ type: "note.send", data: { pointId, text } }))) setText("");
  }
  return (
    <section className={styles.thread} aria-label={name}>
      <header>
        <strong>{name}</strong>
        <TechnicianLine technician={technician} />
      </header>
      <ol ref={list}>
        {count === 0 && <li data-from="nobody">{t("board:notes.empty", { point: name })}</li>}
        {notes.map((note) => (
          <li key={note.id} data-from={note.from}>
            <small>
              {note.from === "operator" ? note.name : t("board:notes.room")} ·{" "}
              {clockTime(note.at, state.conference?.timeZone ?? "UTC")}
            </small>
            {note.text}
          </li>
        ))}
      </ol>
      <form onSubmit={(event) => void onSubmit(event)}>
        <TextInput
          aria-label={t("board:notes.write", { point: name })}
          placeholder={t("board:notes.write", { point: name })}
          value={text}
          maxLength={500}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={text.trim() === ""}>
          {t("board:notes.send")}
        </Button>
      </form>
    </section>
  );
}
