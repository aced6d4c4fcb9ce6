import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Commit } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import { picture } from "@diemcau/shared/rules/programme";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { connectStorage } from "@diemcau/server/storage/connectStorage";
import { databaseKinds, openTestStorage, type TestStorage } from "../../support/storage.ts";

function commitOf(conferenceId: string, seq: number, commandId = `c${seq}`): Commit {
  const at = "2022-04-28T00:30:00.000Z";
  const facts = { pointId: "p1", pointName: "Bình Sơn" };
  return {
    conferenceId,
    seq,
    v: eventVersion,
    at,
    actor: { kind: "system" },
    commandId,
    ids: [],
    events: [{ type: "headcount.reported", count: seq, ...facts }],
  };
}

async function all(commits: AsyncIterable<Commit>): Promise<Commit[]> {
  const list: Commit[] = [];
  for await (const commit of commits) list.push(commit);
  return list;
}

describe.each(databaseKinds)("the log on %s", (kind) => {
  let opened: TestStorage;

  beforeAll(async () => {
    opened = await openTestStorage(kind);
  });
  afterAll(() => opened.close());

  test("L1: what is appended is read back the same to the byte, absent members absent", async () => {
    const { commits } = opened.storage;
    const stored: Commit = {
      ...commitOf("bytes", 1),
      actor: { kind: "person", id: "p", name: "Nguyễn Trình" },
      ids: ["a", "b"],
      events: [
        { type: "conference.started" },
        { type: "programme.nextChosen", pointId: null, pointName: null },
        {
          type: "programme.taken",
          programme: picture("solo", [], { name: "Đ/c", title: "", unit: "" }),
          cause: "floor",
        },
      ],
    };
    expect(await commits.append([stored])).toEqual({ stored: 1, stoppedBy: null });
    const [read] = await commits.read("bytes", 1, 1);
    expect(canonicalJson(read)).toBe(canonicalJson(stored));
  });

  test("C4: a command that is appended twice answers with its first commit", async () => {
    const { commits } = opened.storage;
    await commits.append([commitOf("twice", 1, "same")]);
    const again = await commits.append([commitOf("twice", 2, "same")]);
    expect(again).toMatchObject({ stored: 0, stoppedBy: { seq: 1, commandId: "same" } });
    expect(await commits.findByCommand("twice", "same")).toMatchObject({ seq: 1 });
    expect(await commits.findByCommand("twice", "other")).toBeNull();
  });

  test("C5: of two commits with one seq the first wins, and the other is told so", async () => {
    const { commits } = opened.storage;
    const outcomes = await Promise.all([
      commits.append([commitOf("race", 1, "one")]),
      commits.append([commitOf("race", 1, "two")]),
    ]);
    expect(outcomes).toContainEqual({ stored: 1, stoppedBy: null });
    expect(outcomes).toContainEqual({ stored: 0, stoppedBy: "seqTaken" });
    expect(await commits.read("race", 1, 9)).toHaveLength(1);
  });

  test("C5: of several commits those before the one that is taken are stored, and none after it", async () => {
    const { commits } = opened.storage;
    await commits.append([commitOf("batch", 3, "theirs")]);
    const batch = [1, 2, 3, 4].map((seq) => commitOf("batch", seq));
    expect(await commits.append(batch)).toEqual({ stored: 2, stoppedBy: "seqTaken" });
    expect((await commits.read("batch", 1, 9)).map(({ seq, commandId }) => [seq, commandId === "theirs"])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  test("C4: of several commits one that was stored before stops the rest, and is answered", async () => {
    const { commits } = opened.storage;
    await commits.append([commitOf("batch again", 1, "same")]);
    const outcome = await commits.append([commitOf("batch again", 2), commitOf("batch again", 3, "same")]);
    expect(outcome).toMatchObject({ stored: 1, stoppedBy: { seq: 1, commandId: "same" } });
    expect(await commits.read("batch again", 1, 9)).toHaveLength(2);
  });

  test("a command's id is its conference's own", async () => {
    const { commits } = opened.storage;
    await commits.append([commitOf("here", 1, "same id")]);
    expect(await commits.append([commitOf("there", 1, "same id")])).toEqual({ stored: 1, stoppedBy: null });
  });

  test("short and long stretches are read in order, and end where the log ends", async () => {
    const { commits } = opened.storage;
    for (let seq = 1; seq <= 150; seq++) await commits.append([commitOf("long", seq)]);
    const seqs = async (from: number, to: number) => (await commits.read("long", from, to)).map(({ seq }) => seq);
    expect(await seqs(3, 5)).toEqual([3, 4, 5]);
    expect(await seqs(149, 180)).toEqual([149, 150]);
    expect(await seqs(1, 500)).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
    expect(await seqs(151, 151)).toEqual([]);
  });

  test("the whole log comes back over a new connection", async () => {
    const again = await connectStorage({ uri: opened.uri, kind });
    const seqs = (await all(again.commits.loadAll())).filter(({ conferenceId }) => conferenceId === "long");
    await again.close();
    expect(seqs).toHaveLength(150);
  });

  test("32 writers at once lose nothing and make no gap of their own", async () => {
    const { commits } = opened.storage;
    const writers = Array.from({ length: 32 }, (_, writer) => `writer${writer}`);
    await Promise.all(
      writers.map(async (conferenceId) => {
        for (let seq = 1; seq <= 10; seq++) await commits.append([commitOf(conferenceId, seq)]);
      }),
    );
    for (const conferenceId of writers) expect(await commits.read(conferenceId, 1, 99)).toHaveLength(10);
  });
});
