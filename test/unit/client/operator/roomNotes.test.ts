import { expect, test } from "@jest/globals";
import { unreadInAll, unreadOf, withRead } from "@diemcau/client/features/roomNotes/readNotes";
import type { DeskNote } from "@diemcau/shared/model/deskNote";
import { at } from "./board.ts";

const note = (id: string, pointId: string, from: DeskNote["from"] = "room"): DeskNote => ({
  id,
  pointId,
  from,
  name: "",
  text: id,
  at: at(1),
});
const notes = [note("1", "a"), note("2", "b"), note("3", "a"), note("4", "a", "operator"), note("5", "b")];

test("what a room wrote is unread until its thread was looked at; the operator's own words never are", () => {
  expect([unreadOf(notes, {}, "a"), unreadOf(notes, {}, "b"), unreadInAll(notes, {})]).toEqual([2, 2, 4]);
  const read = withRead(notes, {}, "a");
  expect([unreadOf(notes, read, "a"), unreadInAll(notes, read)]).toEqual([0, 2]);
  expect(unreadOf([...notes, note("6", "a")], read, "a")).toBe(1);
});

test("a thread without a word of the room changes nothing that was read", () => {
  const read = { a: "3" };
  expect(withRead(notes, read, "c")).toBe(read);
  expect(withRead(notes, read, "a")).toBe(read);
});
