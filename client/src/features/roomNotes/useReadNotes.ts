import { useCallback, useMemo, useState } from "react";
import { z } from "zod";
import { useConference } from "../session/useConference.ts";
import { type ReadNotes, unreadInAll, unreadOf, withRead } from "./readNotes.ts";

const Stored = z.record(z.string(), z.string());

/** What this operator has read of the rooms' notes; kept over a reload on this machine. */
export function useReadNotes() {
  const { state, session } = useConference();
  const key = `dc.notesRead.${session.conferenceId}`;
  const [read, setRead] = useState<ReadNotes>(() => stored(key));
  const { notes } = state;
  const markRead = useCallback(
    (pointId: string) =>
      setRead((now) => {
        const next = withRead(notes, now, pointId);
        if (next !== now) localStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [notes, key],
  );
  return useMemo(
    () => ({
      unread: unreadInAll(notes, read),
      unreadOf: (pointId: string) => unreadOf(notes, read, pointId),
      markRead,
    }),
    [notes, read, markRead],
  );
}

function stored(key: string): ReadNotes {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    return {};
  }
}
