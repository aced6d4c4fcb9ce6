import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import type { Commit } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import { foldLog } from "@diemcau/shared/rules/fold";
import { heardPointIds } from "@diemcau/shared/rules/programme";
import { currentTurn } from "@diemcau/shared/rules/state";
import { timelineOf } from "@diemcau/shared/rules/timeline";
import { everyEvent } from "../client/secretary/everyEvent.ts";
import { type Lift, lift } from "@diemcau/server/storage/lift";

function commit(v: number): Commit {
  const at = "2022-04-28T00:30:00.000Z";
  return { conferenceId: "c", seq: 1, v, at, actor: { kind: "system" }, commandId: "x", ids: [], events: [] };
}

/** A log as a server of that version stored it. */
function logOf(version: number): Commit[] {
  const commits: Commit[] = JSON.parse(
    readFileSync(new URL(`../../support/logs/version${version}.json`, import.meta.url), "utf8"),
  );
  expect(commits.every(({ v }) => v === version)).toBe(true);
  return commits;
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

test("L5: a log that version 1 wrote folds to the state it meant", () => {
  const commits = logOf(1);
  const state = foldLog(commits.filter(({ conferenceId }) => conferenceId === "id1").map((one) => lift(one)));
  expect(state).toMatchObject({ status: "running", held: true, floorMode: "one", queueOpen: true });
  expect(state.conference?.rehearsalOf).toBeNull();
  expect(currentTurn(state)).toMatchObject({ kind: "speech", interposedIn: null, pauses: [] });
  expect(state.queue).toMatchObject([{ kind: "speech", plannedSeconds: null, calledAt: null }]);
  expect(state.programme).toMatchObject({ layout: "chairSpeaker", deckId: null, clipId: null, voteId: null });
  expect(heardPointIds(state)).toHaveLength(1);
});

test("L5: a log that version 2 wrote folds with what papers, photos and conclusions meant then", () => {
  const commits = logOf(2);
  const every = commits.filter(({ conferenceId }) => conferenceId === "every").map((one) => lift(one));
  const state = foldLog(every);
  expect(state.conclusions).toEqual([]);
  expect(state.papers).toMatchObject([{ state: "submitted", formerAuthors: [], readers: [], versions: [] }]);
  const held = foldLog(commits.filter(({ conferenceId }) => conferenceId !== "every").map((one) => lift(one)));
  expect(held.conclusions.length).toBeGreaterThan(0);
  for (const { text, spoken } of held.conclusions) expect(spoken).toBe(text);
  expect(held).toMatchObject({ status: "ended", sharing: null, assignments: [], issued: [], publication: null });
});

test.each([1, 2])("L5: every event of version %d is still known, and folds", (version) => {
  for (const every of logOf(version).map((one) => lift(one))) {
    expect(foldLog([{ ...every, seq: 1 }]).seq).toBe(1);
    expect(timelineOf(every).every(({ event }) => everyEvent[event.type] !== undefined)).toBe(true);
  }
});

test("L5: a commit that a newer server wrote, or that nothing lifts, stops the start rather than being misread", () => {
  expect(() => lift(commit(eventVersion + 1))).toThrow("version");
  expect(() => lift(commit(1), new Map(), 2)).toThrow("no step");
});
