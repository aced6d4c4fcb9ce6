import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ConsumerOffer } from "@diemcau/shared/protocol/media";
import { watchLimit } from "@diemcau/shared/protocol/media";
import { actorOf } from "../support/domain.ts";
import { ask, askFor, type PageSocket, SocketBench } from "../support/media/SocketBench.ts";
import { until } from "../support/media/until.ts";

const camera = {
  kind: "video" as const,
  source: "camera" as const,
  name: "Máy quay",
  rtpParameters: (ssrc: number) => ({
    codecs: [{ mimeType: "video/VP8", payloadType: 101, clockRate: 90_000 }],
    encodings: [{ ssrc }],
  }),
};
const microphone = {
  kind: "audio" as const,
  source: "microphone" as const,
  name: "Micro",
  rtpParameters: (ssrc: number) => ({
    codecs: [{ mimeType: "audio/opus", payloadType: 100, clockRate: 48_000, channels: 2 }],
    encodings: [{ ssrc }],
  }),
};

/** Opens a page's transports; gives what it is offered from then on. */
async function receive(socket: PageSocket): Promise<ConsumerOffer[]> {
  const offers: ConsumerOffer[] = [];
  socket.on("media.consume", (offer: ConsumerOffer) => offers.push(offer));
  const { routerRtpCapabilities } = await askFor(socket, "media.join", { rtpCapabilities: null });
  await askFor(socket, "media.join", { rtpCapabilities: routerRtpCapabilities });
  await askFor(socket, "media.transport", { direction: "receive" });
  return offers;
}

describe("media over the socket", () => {
  let bench: SocketBench;
  let rooms: PageSocket[];
  const offered = (offers: ConsumerOffer[]) =>
    offers.map(({ purpose, kind, pointId }) => `${purpose} ${kind} ${pointId}`).sort();
  const point = (place: number) => bench.stage.point(place);
  const everyPoint = () => bench.stage.meeting.pointIds;

  async function send(socket: PageSocket, place: number): Promise<void> {
    const { id: transportId } = await askFor(socket, "media.transport", { direction: "send" });
    for (const [index, { rtpParameters, ...source }] of [camera, microphone].entries())
      await askFor(socket, "media.produce", {
        transportId,
        ...source,
        rtpParameters: rtpParameters(place * 10 + index + 1),
      });
  }

  beforeAll(async () => {
    bench = await SocketBench.open(3);
    rooms = [];
    for (const place of [0, 1, 2, 3]) {
      const socket = await bench.connect(await bench.stage.device(place));
      await askFor(socket, "media.join", { rtpCapabilities: null });
      await send(socket, place);
      rooms.push(socket);
    }
    await bench.stage.meeting.run("conference.start", {});
    await bench.stage.grant(1);
    await until(() => bench.stage.meeting.state.sources.length === 8);
  }, 20_000);
  afterAll(() => bench.close());

  test("M4: a room's socket is offered what is on air and the host, without its own sound, and nothing else", async () => {
    const offers = await receive(rooms[1] ?? fail());
    await bench.stage.stage.settled();
    const wanted = [`programme audio ${point(0)}`, `programme video ${point(0)}`, `programme video ${point(1)}`].sort();
    await until(() => offers.length >= wanted.length);
    expect(offered(offers)).toEqual(wanted);
  });

  test("M4: the wall reaches the operator's socket, and not the secretary's or a presenter's", async () => {
    const board = await bench.connect(actorOf("operator"));
    const operator = await receive(board);
    const desk = await bench.connect(actorOf("secretary"));
    const secretary = await receive(desk);
    await askFor(board, "media.watch", { pointIds: everyPoint(), sourceIds: [] });
    expect(await ask(desk, "media.watch", { pointIds: everyPoint(), sourceIds: [] })).toMatchObject({
      error: { code: "permission.denied" },
    });
    await until(() => offered(operator).filter((offer) => offer.startsWith("wall")).length === 4);
    await bench.stage.stage.settled();
    expect(offered(secretary).some((offer) => offer.startsWith("wall"))).toBe(false);
    await expect(bench.connect(actorOf("presenter"))).rejects.toThrow("permission.denied");
  });

  test("M4: a desk is offered nothing at all", async () => {
    const desk = await receive(await bench.connect(await bench.stage.device(2, "desk")));
    await bench.stage.grant(3);
    expect(desk).toEqual([]);
    await bench.stage.grant(1);
  });

  test("M4: nobody can set up a consumer that was offered to somebody else", async () => {
    const board = await bench.connect(actorOf("operator"));
    const offers = await receive(board);
    await askFor(board, "media.watch", { pointIds: everyPoint(), sourceIds: [] });
    await until(() => offers.some(({ purpose }) => purpose === "wall"));
    const wall = offers.find(({ purpose }) => purpose === "wall")?.consumerId ?? "";
    const reply = await ask(rooms[2] ?? fail(), "media.ready", { consumerId: wall });
    expect(reply).toMatchObject({ ok: false, error: { code: "media.unknown" } });
  });

  test("M4: people offer no sources, and only an operator sends at all", async () => {
    const secretary = await bench.connect(actorOf("secretary"));
    await askFor(secretary, "media.join", { rtpCapabilities: null });
    const denied = { ok: false, error: { code: "permission.denied" } };
    expect(await ask(secretary, "media.transport", { direction: "send" })).toMatchObject(denied);
    const operator = await bench.connect(actorOf("operator"));
    await askFor(operator, "media.join", { rtpCapabilities: null });
    for (const direction of ["send", "receive"] as const) {
      const { id: transportId } = await askFor(operator, "media.transport", { direction });
      const request = { transportId, ...camera, rtpParameters: camera.rtpParameters(500) };
      expect(await ask(operator, "media.produce", request)).toMatchObject(denied);
    }
  });

  test("M13: a room's machine and a secretary can't talk to a room, nor hear one alone", async () => {
    const secretary = await bench.connect(actorOf("secretary"));
    await askFor(secretary, "media.join", { rtpCapabilities: null });
    for (const socket of [secretary, rooms[1] ?? fail()]) {
      const denied = { ok: false, error: { code: "permission.denied" } };
      expect(await ask(socket, "media.talkTo", { pointId: point(2) })).toMatchObject(denied);
      expect(await ask(socket, "media.talk", { transportId: "t", rtpParameters: {} })).toMatchObject(denied);
      expect(await ask(socket, "media.listen", { pointId: point(2) })).toMatchObject(denied);
    }
  });

  test("M11: a page can't watch more points than fit on its screen", async () => {
    const board = await bench.connect(actorOf("operator"));
    await askFor(board, "media.join", { rtpCapabilities: null });
    const pointIds = Array.from({ length: watchLimit + 1 }, (_, index) => `p${index}`);
    const reply = await ask(board, "media.watch", { pointIds, sourceIds: [] });
    expect(reply).toMatchObject({ ok: false, error: { code: "input.invalid" } });
  });

  test("M1: anything before media.join is refused", async () => {
    const socket = await bench.connect(actorOf("secretary"));
    expect(await ask(socket, "media.transport", { direction: "receive" })).toMatchObject({
      error: { code: "media.noSuchRouter" },
    });
  });

  test("M1: nothing is offered before the page has said what it can receive", async () => {
    const socket = await bench.connect(actorOf("secretary"));
    const offers: ConsumerOffer[] = [];
    socket.on("media.consume", (offer: ConsumerOffer) => offers.push(offer));
    const { routerRtpCapabilities } = await askFor(socket, "media.join", { rtpCapabilities: null });
    await askFor(socket, "media.transport", { direction: "receive" });
    await bench.stage.stage.settled();
    expect(offers).toEqual([]);
    await askFor(socket, "media.join", { rtpCapabilities: routerRtpCapabilities });
    await until(() => offers.length > 0);
  });

  test("M9: a transport asked for again replaces the one of its direction, and what ran on it is gone", async () => {
    const socket = await bench.connect(await bench.stage.device(3, "screen"));
    const offers = await receive(socket);
    await bench.stage.stage.settled();
    await until(() => offers.length === 4);
    const old = await askFor(socket, "media.transport", { direction: "receive" });
    await until(() => offers.length === 8);
    const [before, after] = [offers[0], offers[4]].map((offer) => offer?.consumerId ?? "");
    expect(await ask(socket, "media.ready", { consumerId: before ?? "" })).toMatchObject({
      error: { code: "media.unknown" },
    });
    await askFor(socket, "media.ready", { consumerId: after ?? "" });
    await askFor(socket, "media.transport", { direction: "receive" });
    expect(await ask(socket, "media.restartIce", { transportId: old.id })).toMatchObject({
      error: { code: "media.unknown" },
    });
  });

  test("M8: a page is told how many layers of each of its cameras are wanted", async () => {
    const socket = await bench.connect(await bench.stage.device(2, "screen"));
    const told: unknown[] = [];
    socket.on("media.layers", (wanted) => told.push(wanted));
    await askFor(socket, "media.join", { rtpCapabilities: null });
    const { id: transportId } = await askFor(socket, "media.transport", { direction: "send" });
    const plain = { transportId, ...camera, rtpParameters: camera.rtpParameters(800) };
    const { producerId: single } = await askFor(socket, "media.produce", plain);
    const encodings = [{ ssrc: 801 }, { ssrc: 802 }, { ssrc: 803 }];
    const rtpParameters = { ...camera.rtpParameters(0), encodings };
    const { producerId } = await askFor(socket, "media.produce", { transportId, ...camera, rtpParameters });
    await until(() => told.length > 1);
    socket.close();
    expect(told).toEqual([single, producerId].map((id) => ({ producerId: id, spatialLayers: 1 })));
    await until(() => bench.stage.stage.sources.list().every(({ deviceId }) => deviceId !== `screen-${point(2)}`));
  });

  test("M6: ICE is restarted with new credentials, and only on an own transport", async () => {
    const offer = await askFor(rooms[0] ?? fail(), "media.transport", { direction: "receive" });
    const { iceParameters } = await askFor(rooms[0] ?? fail(), "media.restartIce", { transportId: offer.id });
    expect(iceParameters["usernameFragment"]).not.toBe(offer.iceParameters["usernameFragment"]);
    const stranger = await ask(rooms[2] ?? fail(), "media.restartIce", { transportId: offer.id });
    expect(stranger).toMatchObject({ ok: false, error: { code: "media.unknown" } });
  });

  test("M10: a source of the wrong kind, of bad parameters, or beyond the limit is refused, and the device goes on", async () => {
    const socket = rooms[3] ?? fail();
    const { id: transportId } = await askFor(socket, "media.transport", { direction: "send" });
    const produce = (request: { rtpParameters: Record<string, unknown>; kind?: "audio" }) =>
      ask(socket, "media.produce", { transportId, ...camera, ...request });
    const rejected = { ok: false, error: { code: "media.rejected" } };
    expect(await produce({ rtpParameters: microphone.rtpParameters(600), kind: "audio" })).toMatchObject(rejected);
    expect(await produce({ rtpParameters: {} })).toMatchObject(rejected);
    expect(await produce({ rtpParameters: { codecs: "VP8", encodings: [null] } })).toMatchObject(rejected);
    const replies = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) => produce({ rtpParameters: camera.rtpParameters(700 + n) })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(4);
    expect(replies.filter(({ ok }) => !ok)[0]).toMatchObject(rejected);
    const ids = replies.flatMap((reply) => (reply.ok ? [reply.data.sourceId] : []));
    expect(ids.sort()).toEqual([1, 2, 3, 4].map((n) => `both-${point(3)}:camera:${n}`));
  });

  test("M7: a page that is opened again takes the place of the old one, with the same sources", async () => {
    const before = bench.stage.meeting.state.sources.filter(({ pointId }) => pointId === point(2)).map(({ id }) => id);
    const device = { kind: "device", id: `both-${point(2)}`, pointId: point(2), role: "both", person: null } as const;
    const again = await bench.connect({ ...device, conferenceId: bench.stage.meeting.id });
    await askFor(again, "media.join", { rtpCapabilities: null });
    await until(() => bench.stage.stage.sources.list().every(({ pointId }) => pointId !== point(2)));
    await send(again, 80);
    await until(() => bench.stage.meeting.state.sources.filter(({ pointId }) => pointId === point(2)).length === 2);
    expect(
      bench.stage.meeting.state.sources
        .filter(({ pointId }) => pointId === point(2))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(before.sort());
  });

  test("a device that leaves takes its sources with it", async () => {
    rooms[1]?.close();
    await until(() => bench.stage.meeting.state.sources.every(({ pointId }) => pointId !== point(1)));
  });

  test("M5: media.reset reaches the sockets when the worker is killed", async () => {
    const told = new Promise((resolve) => rooms[0]?.once("media.reset", () => resolve(undefined)));
    process.kill((await bench.stage.media.pool.pids())[0] ?? 0, "SIGKILL");
    await told;
    await askFor(rooms[0] ?? fail(), "media.join", { rtpCapabilities: null });
    await send(rooms[0] ?? fail(), 0);
    await until(() => bench.stage.meeting.state.sources.some(({ id }) => id === `both-${point(0)}:camera:1`));
  });
});

function fail(): never {
  throw new Error("no such room");
}
