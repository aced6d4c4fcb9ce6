import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { CallAhead } from "@diemcau/server/jobs/CallAhead";
import { MeetingBench } from "../../support/domain.ts";
import { until } from "../../support/media/until.ts";

const silent = () => undefined;
const quietLog = { debug: silent, info: silent, warn: silent, error: silent };

let bench: MeetingBench;
let job: CallAhead;

beforeEach(async () => {
  bench = await MeetingBench.make(2);
  await bench.run("conference.start", {});
  job = new CallAhead(bench.conferences, quietLog);
  bench.conferences.on("commit", ({ conferenceId, state }) => job.follow(conferenceId, state));
});

afterEach(() => job.close());

const called = () => bench.state.queue.map(({ calledAt }) => calledAt !== null);

test("F12: the first in line is told once the speaker's last minute has begun, and nobody after", async () => {
  const first = await bench.ask(1);
  await bench.ask(2);
  await bench.ask(2, "Đại biểu 3");
  await bench.run("floor.grant", { requestId: first, seenTurnId: null });
  bench.passSeconds(241);
  await bench.run("headcount.report", { pointId: bench.pointIds[1] ?? "", count: 9 });
  await until(() => called()[0] === true);
  expect(called()).toEqual([true, false]);
  expect(bench.store.commits.at(-1)).toMatchObject({ actor: { kind: "system" }, events: [{ type: "floor.called" }] });
});
