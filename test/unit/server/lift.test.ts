import { expect, test } from "@jest/globals";
import type { Commit } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import { type Lift, lift } from "@diemcau/server/storage/lift";

function commit(v: number): Commit {
  const at = "2022-04-28T00:30:00.000Z";
  return { conferenceId: "c", seq: 1, v, at, actor: { kind: "system" }, commandId: "x", ids: [], events: [] };
}

test("L5: a commit of the present version is read as it is", () => {
  const present = commit(eventVersion);
  expect(lift(present)).toBe(present);
});

test("L5: an older commit goes through every version up to the present one", () => {
  const noting =
    (id: string): Lift =>
    (old) => ({ ...old, ids: [...old.ids, id] });
  const steps = new Map([
    [1, noting("1 to 2")],
    [2, noting("2 to 3")],
  ]);
  expect(lift(commit(1), steps, 3)).toMatchObject({ v: 3, ids: ["1 to 2", "2 to 3"] });
  expect(lift(commit(2), steps, 3)).toMatchObject({ v: 3, ids: ["2 to 3"] });
});

test("L5: a commit that a newer server wrote, or that nothing lifts, stops the start rather than being misread", () => {
  expect(() => lift(commit(eventVersion + 1))).toThrow("version");
  expect(() => lift(commit(1), new Map(), 2)).toThrow("no step");
});
