import type { DeskNote } from "@diemcau/shared/model/deskNote";
import { useState } from "react";

const storageKey = "dc.noteRead";

/** How many of the other side's notes nobody here has read, and how to say that they were; kept over a reload. */
export function useReadNotes(
  notes: readonly DeskNote[],
  from: DeskNote["from"],
): { unread: number; markRead: () => void } {
  const [readId, setReadId] = useState(() => localStorage.getItem(storageKey));
  const theirs = notes.filter((note) => note.from === from);
  const lastId = theirs.at(-1)?.id ?? null;
  const markRead = () => {
    if (lastId === null) return;
    localStorage.setItem(storageKey, lastId);
    setReadId(lastId);
  };
  return { unread: theirs.length - 1 - theirs.findLastIndex(({ id }) => id === readId), markRead };
}
