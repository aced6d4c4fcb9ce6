import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { VoteInput } from "@diemcau/shared/model/vote";
import { BallotSweep } from "@diemcau/server/jobs/BallotSweep";
import { connectStorage, type Storage } from "@diemcau/server/storage/connectStorage";
import { MeetingBench } from "../../support/domain.ts";
import { databaseKinds, openTestStorage, type TestStorage } from "../../support/storage.ts";

const log = {
  warn: (facts: object) => {
    throw new Error(JSON.stringify(facts));
  },
};

describe.each(databaseKinds)("V3 the ballot box on %s", (kind) => {
  let opened: TestStorage;
  let second: Storage;

  beforeAll(async () => {
    opened = await openTestStorage(kind);
    second = await connectStorage({ uri: opened.uri, kind });
  });
  afterAll(async () => {
    await second.close();
    await opened.close();
  });

  test("takes one ballot a voter from two servers at once, and loses none", async () => {
    const boxes = [opened.storage.ballots, second.ballots];
    const votes = Array.from({ length: 40 }, (_, place) => ({ voter: `v${place}`, choice: place % 3 }));
    await Promise.all(
      votes.flatMap(({ voter, choice }) =>
        boxes.map((box) =>
          box.put(
            "vote",
            voter,
            [0, 1, 2].map((place) => Number(place === choice)),
          ),
        ),
      ),
    );
    const { takers, counts } = await second.ballots.read("vote");
    expect(counts).toEqual([14, 13, 13]);
    expect(takers).toHaveLength(40);
    expect(new Set(takers.map(({ ballots }) => ballots))).toEqual(new Set([1]));
  });

  test("adds a room's hand count once, lists its votes, and is empty when it is removed", async () => {
    const { ballots } = opened.storage;
    await ballots.put("counted", "room:p1", [4, 1, 0]);
    await ballots.put("counted", "room:p1", [0, 9, 0]);
    await ballots.put("counted", "v1", [0, 0, 1]);
    expect(await ballots.read("counted")).toEqual({
      takers: [
        { id: "room:p1", ballots: 5 },
        { id: "v1", ballots: 1 },
      ],
      counts: [4, 1, 1],
    });
    expect((await ballots.list()).sort()).toEqual(["counted", "vote"]);
    await ballots.remove("counted");
    expect(await ballots.read("counted")).toEqual({ takers: [], counts: [] });
    await ballots.remove("vote");
    expect(await ballots.list()).toEqual([]);
  });

  test("stores the same bytes whoever of the voters chose what", async () => {
    const { ballots } = opened.storage;
    const stored = async (first: number[], other: number[]) => {
      await ballots.put("same", "a", first);
      await ballots.put("same", "b", other);
      const document = await ballots.model.findById("same").lean();
      await ballots.remove("same");
      return JSON.stringify(document);
    };
    expect(await stored([1, 0], [0, 1])).toBe(await stored([0, 1], [1, 0]));
  });

  test("V5 is emptied when its vote is closed or cancelled, and at the start when nobody knows its vote", async () => {
    const { ballots } = opened.storage;
    const bench = await MeetingBench.make(1);
    await bench.run("conference.start", {});
    const parts = { conferences: bench.conferences, ballots, log };
    const secret: VoteInput = {
      question: "Câu hỏi",
      choices: ["Có", "Không"],
      secret: true,
      by: "point",
      quorumPercent: 0,
    };
    const open = async () => {
      const [voteId = ""] = (await bench.run("vote.open", secret)).ids;
      await ballots.put(voteId, "p1", [1, 0]);
      return voteId;
    };
    for (const end of ["vote.close", "vote.cancel"] as const) {
      const sweep = new BallotSweep(parts);
      await bench.run(end, { voteId: await open() });
      await sweep.close();
      expect(await ballots.list()).toEqual([]);
    }
    const wiped = new BallotSweep(parts);
    await ballots.put("of a rehearsal", "p1", [1, 0]);
    bench.conferences.emit("dropped", { conferenceId: "rehearsal" });
    await wiped.close();
    expect(await ballots.list()).toEqual([]);
    const openId = await open();
    await ballots.put("left behind", "p1", [1, 0]);
    await new BallotSweep(parts).close();
    expect(await ballots.list()).toEqual([openId]);
  });
});
