import type { DeskNote } from "@diemcau/shared/model/deskNote";

/** The newest note that was read, by point. */
export type ReadNotes = Readonly<Record<string, string>>;

/** How many of a room's notes this operator hasn't read. */
export function unreadOf(notes: readonly DeskNote[], read: ReadNotes, pointId: string): number {
  const theirs = notes.filter((note) => note.pointId === pointId && note.from === "room");
  return theirs.length - 1 - theirs.findLastIndex(({ id }) => id === read[pointId]);
}

/** The same over all rooms. */
export function unreadInAll(notes: readonly DeskNote[], read: ReadNotes): number {
  return [...new Set(notes.map(({ pointId }) => pointId))].reduce((sum, id) => sum + unreadOf(notes, read, id), 0);
}

/** Marks what a room has written so far as read. */
export function withRead(notes: readonly DeskNote[], read: ReadNotes, pointId: string): ReadNotes {
  const last = notes.findLast((note) => note.pointId === pointId && note.from === "room");
  return !last || read[pointId] === last.id ? read : { ...read, [pointId]: last.id };
}
