import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Commit } from "@diemcau/shared/protocol/events";
import type { LinkReport, PointLinks } from "@diemcau/shared/protocol/link";
import { redact } from "@diemcau/shared/protocol/audience";
import { findPoint } from "@diemcau/shared/rules/state";
import { actorOf } from "../support/domain.ts";
import type { RtpPeer } from "../support/media/RtpPeer.ts";
import { askFor, type PageSocket, SocketBench } from "../support/media/SocketBench.ts";
import { until } from "../support/media/until.ts";

const report: LinkReport = {
  roundTrip: 400,
  loss: 0,
  brokenSound: 0,
  jitter: 3,
  rate: 500,
  frozen: [],
  camera: null,
};

describe("the links of a conference's points", () => {
  let bench: SocketBench;
  let room: RtpPeer;
  let desk: PageSocket;
  let operator: PageSocket;
  let told: PointLinks = {};
  const deskTold: PointLinks[] = [];
  const commits: Commit[] = [];
  const pointId = () => bench.stage.point(1);
  const link = () => findPoint(bench.stage.meeting.state, pointId())?.link;

  async function joined(socket: PageSocket): Promise<PageSocket> {
    const { routerRtpCapabilities } = await askFor(socket, "media.join", { rtpCapabilities: null });
    await askFor(socket, "media.join", { rtpCapabilities: routerRtpCapabilities });
    return socket;
  }

  beforeAll(async () => {
    bench = await SocketBench.open(2);
    bench.stage.meeting.conferences.on("commit", ({ commit }) => commits.push(commit));
    await bench.stage.meeting.run("conference.start", {});
    operator = await joined(await bench.connect(actorOf("operator")));
    operator.on("media.links", (links: PointLinks) => {
      told = links;
    });
    desk = await joined(await bench.connect(await bench.stage.device(1, "desk")));
    desk.on("media.links", (links: PointLinks) => deskTold.push(links));
    room = await bench.stage.room(1);
  }, 30_000);

  afterAll(() => bench.close());

  test("M15: are told to the operator with their figures, and to no room", async () => {
    await until(() => (told[pointId()]?.rate ?? 0) > 0, 8000);
    expect(told[pointId()]).toMatchObject({ state: "good", cause: null, loss: 0, thin: false, soundOnly: false });
    expect(told[bench.stage.point(2)]).toBeUndefined();
    expect(deskTold).toEqual([]);
    expect(link()).toMatchObject({ state: "good" });
  }, 15_000);

  test("M15: are lost in the log 3 s after the last packet, and good with the first that comes again", async () => {
    const stopped = performance.now();
    room.stopSending();
    await until(() => link()?.state === "lost", 8000);
    expect(performance.now() - stopped).toBeGreaterThan(2900);
    expect(performance.now() - stopped).toBeLessThan(5500);
    const back = performance.now();
    await room.sendRoom("room1");
    await until(() => link()?.state === "good", 8000);
    expect(performance.now() - back).toBeLessThan(3000);
    const changes = commits.flatMap(({ events }) => events.filter((event) => event.type === "link.changed"));
    expect(changes).toMatchObject([
      { state: "lost", cause: "noMedia", pointId: pointId() },
      { state: "good", cause: null },
    ]);
    expect(changes.map((event) => redact(event, "point"))).toEqual([null, null]);
    expect(changes.map((event) => redact(event, "secretary"))).toEqual(changes);
  }, 25_000);

  test("M15: are weak by what the point's pages report, unless a report is no report", async () => {
    const timer = setInterval(() => desk.emit("link.report", { ...report, roundTrip: -400, loss: "all" }), 1100);
    await until(() => (told[pointId()]?.roundTrip ?? 0) < 100, 5000);
    clearInterval(timer);
    const from = performance.now();
    const reports = setInterval(() => desk.emit("link.report", report), 1100);
    await until(() => link()?.state === "weak", 12_000);
    clearInterval(reports);
    expect(link()).toMatchObject({ cause: "roundTrip" });
    expect(performance.now() - from).toBeGreaterThan(4000);
    await until(() => told[pointId()]?.roundTrip === 400, 5000);
  }, 30_000);
});
