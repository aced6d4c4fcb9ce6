import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import type { VoteInput } from "@diemcau/shared/model/vote";
import type { Commit } from "@diemcau/shared/protocol/events";
import { Hall } from "../../support/Hall.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";

jest.setTimeout(120_000);

const many = 30;
let hall: Hall;

beforeAll(async () => {
  hall = await Hall.open();
}, 60_000);
afterAll(() => hall?.close());

test("V3 a server killed while secret ballots come in loses and doubles none, when each is sent again as it was", async () => {
  const operator = await hall.peer();
  await operator.run("conference.start", {});
  const { id: pointId } = hall.point("Ba Tơ");
  const delegates = Array.from({ length: many }, (_, place) => ({ name: `Đại biểu 9${place}`, title: "", unit: "" }));
  const { ids } = await operator.run("rollCall.list", { pointId, delegates, mode: "append" });
  await operator.run("rollCall.mark", { pointId, marks: ids.map((delegateId) => ({ delegateId, state: "present" })) });
  const question: VoteInput = {
    question: "Bầu tổ thư ký",
    choices: ["Đồng ý", "Không"],
    secret: true,
    by: "person",
    quorumPercent: 0,
  };
  const [voteId = ""] = (await operator.run("vote.open", question)).ids;
  const { api, device } = await hall.pair("Ba Tơ", "desk");
  const desk = () => SocketPeer.connect(api, device.conferenceId, { as: "device" });
  // A third of them vote no; which third is known here alone.
  const ballots = ids.map((voterId, place) => ({
    commandId: randomUUID(),
    data: { pointId, voteId, voterId, choice: place % 3 === 0 ? 1 : 0 },
  }));

  const before = await desk();
  const waiting = [...ballots];
  let answered = 0;
  const killing: Promise<void>[] = [];
  // Three at a time, so that some are on their way when the server dies.
  const lane = async () => {
    for (let next = waiting.shift(); next && killing.length === 0; next = waiting.shift()) {
      const reply = await before.command("vote.cast", next.data, next.commandId).catch(() => null);
      if (!reply?.ok) return;
      answered += 1;
      if (answered === 5) killing.push(hall.server.kill9());
    }
  };
  await Promise.all([lane(), lane(), lane()]);
  await Promise.all(killing);
  before.close();
  await hall.server.start();
  expect(answered).toBeLessThan(many);

  const after = await desk();
  const replies = await Promise.all(ballots.map(({ commandId, data }) => after.command("vote.cast", data, commandId)));
  expect(replies.filter(({ ok }) => !ok)).toEqual([]);
  after.close();
  await (await hall.peer()).run("vote.close", { voteId });
  const state = await hall.until(({ votes }) => votes.some(({ result }) => result !== null));
  expect(state.votes[0]?.result).toEqual({ counts: [20, 10], base: many, voted: many, quorumMet: true });

  const log = await hall.api.need<Commit[]>("GET", `/conferences/${hall.conferenceId}/log`);
  const casts = log.flatMap(({ events }) => events).filter((event) => event.type === "vote.cast");
  expect(casts).toHaveLength(many);
  expect(casts.every(({ choice }) => choice === null)).toBe(true);
});
