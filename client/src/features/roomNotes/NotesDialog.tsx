import { findPoint } from "@diemcau/shared/rules/state";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../directing/BoardModal.tsx";
import { useConference } from "../session/useConference.ts";
import { wallOrder } from "../wall/tileState.ts";
import styles from "./NotesDialog.module.css";
import { NoteThread } from "./NoteThread.tsx";
import type { useReadNotes } from "./useReadNotes.ts";

interface Props {
  /** The room whose thread is shown first. */
  pointId: string | null;
  reading: ReturnType<typeof useReadNotes>;
  onClose: () => void;
}

/** Private text with every room's technician: rooms at the left, what passed with one of them at the right. */
export function NotesDialog({ pointId: first, reading, onClose }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { unreadOf, markRead } = reading;
  const { notes } = state;
  // Whoever opens it without a room most likely wants to answer whoever wrote last.
  const [pointId, setPointId] = useState(
    () => first ?? notes.findLast((note) => note.from === "room" && unreadOf(note.pointId) > 0)?.pointId ?? null,
  );
  useEffect(() => {
    if (pointId !== null) markRead(pointId);
  }, [pointId, markRead]);

  const latest = new Map(notes.map((note, place) => [note.pointId, place]));
  const rooms = wallOrder(state.points).toSorted((a, b) => (latest.get(b.id) ?? -1) - (latest.get(a.id) ?? -1));
  const point = pointId === null ? null : findPoint(state, pointId);
  return (
    <BoardModal onClose={onClose} title={t("board:notes.title")} size={860}>
      <div className={styles.notes}>
        <ul className={styles.rooms} aria-label={t("board:notes.rooms")}>
          {rooms.map(({ id, name }, place) => {
            const unread = unreadOf(id);
            return (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === pointId}
                  data-autofocus={pointId === null && place === 0 ? true : undefined}
                  onClick={() => setPointId(id)}
                >
                  <span>{name}</span>
                  {unread > 0 && <strong aria-label={t("board:notes.unread", { count: unread })}>{unread}</strong>}
                </button>
              </li>
            );
          })}
        </ul>
        {point ? (
          <NoteThread key={point.id} point={point} />
        ) : (
          <p className={styles.choose}>{t("board:notes.choose")}</p>
        )}
      </div>
    </BoardModal>
  );
}
