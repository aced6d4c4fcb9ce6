import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import type { VoteInput } from "@diemcau/shared/model/vote";
import { audiences } from "@diemcau/shared/protocol/audience";
import { deskView } from "@diemcau/shared/rules/desk";
import { minutesSkeleton } from "@diemcau/shared/rules/minutes";
import { voteSentences } from "@diemcau/shared/rules/voteSentence";
import { turnout } from "@diemcau/shared/rules/votes";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { actorOf, codeOf, deviceOf, MeetingBench } from "../../support/domain.ts";

const question: VoteInput = {
  question: "Thông qua quy chế dân chủ",
  choices: ["Tán thành", "Không tán thành", "Ý kiến khác"],
  secret: false,
  by: "person",
  quorumPercent: 50,
};
let bench: MeetingBench;
let host: string;
let bridge: string;

const open = async (facts: Partial<VoteInput> = {}) =>
  (await bench.run("vote.open", { ...question, ...facts }, actorOf("secretary"))).ids[0] ?? "";
const vote = () => bench.state.votes.at(-1);
const voters = (pointId: string) => vote()?.voters.filter((voter) => voter.pointId === pointId) ?? [];
const cast = (
  pointId: string,
  place: number,
  choice: number,
  actor: Actor = deviceOf(bench.id, pointId),
  commandId?: string,
) =>
  bench.run(
    "vote.cast",
    { pointId, voteId: vote()?.id ?? "", voterId: voters(pointId)[place]?.id ?? "", choice },
    actor,
    commandId,
  );
const count = (pointId: string, counts: number[]) =>
  bench.run("vote.count", { pointId, voteId: vote()?.id ?? "", counts }, actorOf("operator"));
const close = () => bench.run("vote.close", { voteId: vote()?.id ?? "" }, actorOf("secretary"));

/** Two people at the host, three at a bridge point, one of each away. */
beforeEach(() => prepare());

async function prepare(): Promise<void> {
  bench = await MeetingBench.make(2);
  [host = "", bridge = ""] = bench.pointIds;
  for (const [pointId, many] of [
    [host, 3],
    [bridge, 4],
  ] as const) {
    const delegates = Array.from({ length: many }, (_, place) => ({
      name: `Đại biểu ${place + 1}`,
      title: "",
      unit: "",
    }));
    const { ids } = await bench.run("rollCall.list", { pointId, delegates, mode: "replace" });
    const marks = ids
      .slice(1)
      .map((delegateId, place) => ({ delegateId, state: place === 0 ? "online" : "present" }) as const);
    await bench.run("rollCall.mark", { pointId, marks });
  }
  await bench.run("conference.start", {});
}

describe("V1 a vote", () => {
  test("entitles who is there, in the room or online, and nobody who comes later", async () => {
    await open();
    expect(vote()).toMatchObject({ entitled: 5, voted: 0 });
    const late = bench.state.points[0]?.delegates[0]?.id ?? "";
    await bench.run("rollCall.mark", { pointId: host, marks: [{ delegateId: late, state: "present" }] });
    expect(vote()?.voters).toHaveLength(5);
    const send = { pointId: host, voteId: vote()?.id ?? "", voterId: late, choice: 0 };
    expect(await codeOf(bench.run("vote.cast", send, deviceOf(bench.id, host)))).toBe("vote.notEntitled");
  });

  test("by points entitles every point once", async () => {
    await open({ by: "point" });
    expect(vote()?.voters.map(({ pointId }) => pointId)).toEqual(bench.pointIds);
  });

  test("is open alone, needs somebody entitled, different choices and a running conference", async () => {
    await open();
    expect(await codeOf(open())).toBe("vote.another");
    expect(await codeOf(open({ choices: ["Có", "Có"] }))).toBe("input.invalid");
    const empty = await MeetingBench.make(1);
    expect(await codeOf(empty.run("vote.open", question))).toBe("conference.notRunning");
    await empty.run("conference.start", {});
    expect(await codeOf(empty.run("vote.open", question))).toBe("vote.nobody");
  });

  test("holds the end of the conference up", async () => {
    await open();
    expect(await codeOf(bench.run("conference.end", {}))).toBe("vote.stillOpen");
    await close();
    await bench.run("conference.end", {});
    expect(bench.state.status).toBe("ended");
  });
});

describe("V2 a voter", () => {
  beforeEach(() => open());

  test("votes once, at the own point, for a choice that there is", async () => {
    await cast(bridge, 0, 1);
    expect(await codeOf(cast(bridge, 0, 0))).toBe("vote.twice");
    const elsewhere = { pointId: host, voteId: vote()?.id ?? "", voterId: voters(bridge)[1]?.id ?? "", choice: 0 };
    expect(await codeOf(bench.run("vote.cast", elsewhere, deviceOf(bench.id, host)))).toBe("vote.notEntitled");
    expect(await codeOf(cast(bridge, 1, 0, deviceOf(bench.id, host)))).toBe("permission.denied");
    expect(await codeOf(cast(bridge, 1, 3))).toBe("notFound");
    expect(vote()).toMatchObject({ voted: 1 });
  });

  test("C4 is counted once however often the same command comes", async () => {
    await cast(bridge, 0, 1, undefined, "same");
    await cast(bridge, 0, 1, undefined, "same");
    expect(vote()?.voted).toBe(1);
  });
});

describe("V3 of a secret vote", () => {
  beforeEach(() => open({ secret: true }));

  test("nothing stored or sent links a voter to a choice, and no sum is known before the end", async () => {
    await cast(bridge, 0, 2);
    await cast(bridge, 1, 0);
    const ids = voters(bridge).map(({ id }) => id);
    const casts = bench.store.commits.flatMap(({ events }) => events).filter(({ type }) => type === "vote.cast");
    expect(casts.map((event) => event.type === "vote.cast" && event.choice)).toEqual([null, null]);
    for (const audience of audiences) {
      const seen = bench.conferences.state(bench.id, audience).votes[0];
      expect(Object.values(seen?.cast ?? {}).every((choice) => choice === null)).toBe(true);
      expect(seen?.result ?? null).toBeNull();
    }
    const box = bench.ballots.boxes.get(vote()?.id ?? "");
    expect(box).toEqual({ takers: ids.slice(0, 2).map((id) => ({ id, ballots: 1 })), counts: [1, 0, 1] });
    expect(JSON.stringify(deskView(bench.state, bridge)?.vote)).not.toMatch(/choice|counts":\[/);
  });

  test("all that is stored and sent is the same to the byte whoever of two voters chose what", async () => {
    const told = async (first: number, other: number) => {
      await prepare();
      await open({ secret: true });
      await cast(bridge, 0, first);
      await cast(bridge, 1, other);
      const box = [...bench.ballots.boxes];
      await close();
      return canonicalJson([
        bench.store.commits,
        box,
        audiences.map((audience) => bench.conferences.state(bench.id, audience)),
      ]);
    };
    expect(await told(0, 1)).toBe(await told(1, 0));
    expect(await told(0, 1)).not.toBe(await told(1, 1));
  });

  test("a room's hand count goes into the box as it is, once, and the log has only how many ballots there were", async () => {
    await count(bridge, [2, 1, 0]);
    expect(vote()?.counted[bridge]).toEqual({ ballots: 3, counts: null });
    expect(await codeOf(count(bridge, [1, 2, 0]))).toBe("vote.countFinal");
    await cast(host, 0, 0);
    await close();
    expect(vote()?.result).toEqual({ counts: [3, 1, 0], base: 5, voted: 4, quorumMet: true });
    expect(JSON.stringify(bench.store.commits)).not.toContain("[2,1,0]");
  });

  test("a server killed between box and log loses and doubles nothing: the same command goes through once", async () => {
    const id = vote()?.id ?? "";
    const voter = voters(bridge)[0]?.id ?? "";
    await bench.ballots.put(id, voter, [0, 1, 0]);
    bench.conferences = bench.open();
    await bench.conferences.load();
    expect(vote()?.voted).toBe(0);
    await cast(bridge, 0, 1, undefined, "again");
    await cast(bridge, 0, 1, undefined, "again");
    expect(vote()?.voted).toBe(1);
    await close();
    expect(vote()?.result).toMatchObject({ counts: [0, 1, 0], voted: 1 });
  });

  test("a ballot whose sender never came back is told when the vote is closed, so that names and sums agree", async () => {
    const id = vote()?.id ?? "";
    const voter = voters(bridge)[0]?.id ?? "";
    await bench.ballots.put(id, voter, [0, 1, 0]);
    await bench.ballots.put(id, `room:${host}`, [2, 0, 0]);
    await close();
    expect(vote()).toMatchObject({
      voted: 3,
      cast: { [voter]: null },
      counted: { [host]: { ballots: 2, counts: null } },
      result: { counts: [2, 1, 0], voted: 3 },
    });
  });

  test("a box that lost ballots tells no result", async () => {
    await cast(bridge, 0, 0);
    bench.ballots.boxes.clear();
    expect(await codeOf(close())).toBe("vote.boxLost");
    await bench.run("vote.cancel", { voteId: vote()?.id ?? "" });
    expect(bench.state.votes).toEqual([]);
  });
});

describe("V4 a room", () => {
  beforeEach(() => open());

  test("votes one by one or is counted by hand, not both", async () => {
    await cast(bridge, 0, 0);
    expect(await codeOf(count(bridge, [1, 0, 0]))).toBe("vote.castAlready");
    await count(host, [1, 1, 0]);
    expect(await codeOf(cast(host, 0, 0))).toBe("vote.countedByHand");
  });

  test("can't have more votes than people; a later count takes the place of an earlier one, an empty one takes it back", async () => {
    expect(await codeOf(count(bridge, [2, 2, 0]))).toBe("vote.tooMany");
    expect(await codeOf(count(bridge, [1, 1]))).toBe("notFound");
    await count(bridge, [1, 1, 0]);
    await count(bridge, [3, 0, 0]);
    expect(vote()?.voted).toBe(3);
    await count(bridge, [0, 0, 0]);
    expect(vote()).toMatchObject({ voted: 0, counted: {} });
    await cast(bridge, 0, 0);
    expect(vote()?.voted).toBe(1);
  });
});

describe("V5 the end of a vote", () => {
  test("happens once, is one event with all numbers, and adds hand counts to what was cast", async () => {
    const id = await open();
    await cast(host, 0, 1);
    await count(bridge, [2, 0, 1]);
    await close();
    expect(bench.store.commits.at(-1)?.events).toEqual([
      {
        type: "vote.closed",
        voteId: id,
        question: question.question,
        choices: question.choices,
        secret: false,
        result: { counts: [2, 1, 1], base: 5, voted: 4, quorumMet: true },
      },
    ]);
    expect(await codeOf(close())).toBe("vote.closed");
    expect(await codeOf(cast(host, 1, 0))).toBe("vote.closed");
  });

  test("misses the quorum by one", async () => {
    await open({ quorumPercent: 60 });
    await cast(host, 0, 0);
    await cast(host, 1, 0);
    await close();
    expect(vote()?.result).toMatchObject({ voted: 2, quorumMet: false });
    await open({ quorumPercent: 40 });
    await cast(host, 0, 0);
    await cast(host, 1, 0);
    await close();
    expect(vote()?.result).toMatchObject({ voted: 2, quorumMet: true });
  });

  test("cancelling leaves no result, and takes the vote off the air and out of the preview", async () => {
    const voteId = await open();
    await bench.run("programme.show", { composition: { layout: "vote", voteId } });
    await bench.run("programme.compose", { composition: { layout: "vote", voteId } });
    await bench.run("vote.cancel", { voteId });
    expect(bench.state.votes).toEqual([]);
    expect(bench.state.programme.voteId).toBeNull();
    expect(bench.state.preview).toBeNull();
  });

  test("is in the minutes with its numbers, and a cancelled one isn't", async () => {
    await open();
    await bench.run("vote.cancel", { voteId: vote()?.id ?? "" });
    await open({ secret: true });
    await cast(host, 0, 0);
    bench.passSeconds(600);
    await close();
    const votes = minutesSkeleton(bench.state)?.votes ?? [];
    expect(votes.map((one) => voteSentences(one, "Asia/Ho_Chi_Minh"))).toEqual([
      [
        "Thông qua quy chế dân chủ",
        "Biểu quyết kín, kết thúc lúc 07 giờ 40: 01/05 đại biểu được biểu quyết đã tham gia (20%), không đạt tỷ lệ tối thiểu 50%.",
        "Tán thành: 01 (20%).",
        "Không tán thành: 00 (0%).",
        "Ý kiến khác: 00 (0%).",
      ],
    ]);
  });
});

test("V6 rooms learn how many have voted, never who or where, and each desk its own voters", async () => {
  await open();
  await cast(bridge, 0, 1);
  await count(host, [1, 0, 0]);
  const room = bench.conferences.state(bench.id, "point").votes[0];
  expect(room).toMatchObject({ entitled: 5, voted: 2, voters: [], cast: {}, counted: {} });
  expect(bench.conferences.state(bench.id, "public").votes).toEqual([]);
  const own = deskView(bench.state, bridge)?.vote;
  expect(own?.voters.map(({ voted }) => voted)).toEqual([true, false, false]);
  expect(own?.voters.map(({ id }) => id)).toEqual(voters(bridge).map(({ id }) => id));
  expect(turnout(vote() ?? { voters: [], cast: {}, counted: {} })).toEqual([
    { pointId: host, entitled: 2, voted: 1 },
    { pointId: bridge, entitled: 3, voted: 1 },
  ]);
});
