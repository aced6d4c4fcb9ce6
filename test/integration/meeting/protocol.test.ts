import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ConferenceSummary, PairedDevice, PairingCode } from "@diemcau/shared/protocol/rest";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";
import { refusalOf, SocketPeer } from "../../support/SocketPeer.ts";

let server: ServerProcess;
let operatorApi: Api;
let roomApi: Api;
let conferenceId = "";
let room: PairedDevice;
const open: SocketPeer[] = [];

async function connect(api: Api, as: "person" | "device" = "person", seq = 0): Promise<SocketPeer> {
  const peer = await SocketPeer.connect(api, conferenceId, { as, seq });
  open.push(peer);
  return peer;
}

beforeAll(async () => {
  server = await ServerProcess.start();
  operatorApi = new Api(server.url);
  await operatorApi.signInDemo("dieuhanh");
  const [conference] = await operatorApi.need<ConferenceSummary[]>("GET", "/conferences");
  conferenceId = conference?.id ?? "";
  const operator = await connect(operatorApi);
  const point = operator.state.points.find(({ kind }) => kind === "bridge");
  const { code } = await operatorApi.need<PairingCode>(
    "POST",
    `/conferences/${conferenceId}/points/${point?.id}/pairing-code`,
  );
  roomApi = new Api(server.url);
  room = await roomApi.need<PairedDevice>("POST", "/devices", { code, role: "both", name: "Máy phòng họp" });
});

afterAll(async () => {
  for (const peer of open) peer.close();
  await server.close();
});

describe("connecting", () => {
  test("C1: a client of another protocol version, without a cookie, or of no conference is told why", async () => {
    expect(await refusalOf(SocketPeer.connect(operatorApi, conferenceId, { protocol: 999 }))).toBe("protocol.outdated");
    expect(await refusalOf(SocketPeer.connect(new Api(server.url), conferenceId))).toBe("auth.required");
    expect(await refusalOf(SocketPeer.connect(new Api(server.url), conferenceId, { as: "device" }))).toBe(
      "device.unpaired",
    );
    expect(await refusalOf(SocketPeer.connect(operatorApi, "nowhere"))).toBe("notFound");
  });

  test("a page of another origin can't connect with the person's cookie", async () => {
    const refused = await refusalOf(SocketPeer.connect(operatorApi, conferenceId, {}, "https://elsewhere.example"));
    expect(refused).toMatch(/websocket error/);
  });

  test("C2: a client that comes back with its seq gets the tail, and has the same state as one that asks anew", async () => {
    const operator = await connect(operatorApi);
    const seq = operator.state.seq;
    await operator.run("headcount.report", { pointId: room.pointId, count: 11 });
    const back = await SocketPeer.connect(operatorApi, conferenceId, { seq });
    expect(back.welcome.snapshot).toBeNull();
    const { tail } = back.welcome;
    // The rooms' links may have changed meanwhile; what counts is that nothing is missing.
    expect(tail.map((commit) => commit.seq)).toEqual(tail.map((_, index) => seq + 1 + index));
    expect(tail.flatMap(({ events }) => events)).toContainEqual(expect.objectContaining({ count: 11 }));
    back.close();
    const anew = await connect(operatorApi);
    await operator.until((state) => state.seq === anew.state.seq);
    expect(canonicalJson(anew.state)).toBe(canonicalJson(operator.state));
  });
});

describe("audiences", () => {
  test("A1, A4, L4: a room folds every seq, but has no phone, no technician and no name of who acted", async () => {
    const operator = await connect(operatorApi);
    const peer = await connect(roomApi, "device");
    expect(canonicalJson(operator.state)).toMatch(/"phone":"[^"]+"/);
    expect(peer.state.points.every(({ technician }) => technician === null)).toBe(true);
    await operator.run("headcount.report", { pointId: room.pointId, count: 12 });
    await peer.until((state) => state.points.some(({ headcount }) => headcount === 12));
    const counted = peer.received.find(({ events }) => events.some(({ type }) => type === "headcount.reported"));
    expect(counted?.actor).toEqual({ kind: "person" });
    const { seq } = operator.state;
    await peer.until((state) => state.seq >= seq);
  });

  test("C8: a room can't act for another point, for another conference, or as the operator", async () => {
    const peer = await connect(roomApi, "device");
    const other = peer.state.points.find(({ id }) => id !== room.pointId)?.id ?? "";
    const speaker = { name: "Đại biểu 1", title: "", unit: "" };
    const codes = [
      await peer.command("floor.request", { pointId: other, speaker, subject: "" }),
      await peer.command("headcount.report", { pointId: room.pointId, count: 1 }, "c-other", "another-conference"),
      await peer.command("programme.take", { pointId: room.pointId }),
      await peer.command("conference.start", {}),
    ].map((reply) => (reply.ok ? "done" : reply.error.code));
    expect(codes).toEqual(["permission.denied", "permission.denied", "permission.denied", "permission.denied"]);
  });

  test("C6: what is no command at all is answered, and the connection lives", async () => {
    const peer = await connect(roomApi, "device");
    for (const nonsense of [
      null,
      7,
      "x",
      { commandId: "a" },
      { commandId: "a", conferenceId, type: "toString", data: {} },
    ]) {
      const reply = await peer.socket.timeout(5000).emitWithAck("command", nonsense as never);
      expect(reply).toMatchObject({ ok: false, error: { code: "input.invalid" } });
    }
    expect(peer.socket.connected).toBe(true);
  });

  test("C7: a connection that floods is told to wait, others go on", async () => {
    const flooding = await connect(roomApi, "device");
    const replies = await Promise.all(
      Array.from({ length: 60 }, (_, count) => flooding.command("headcount.report", { pointId: room.pointId, count })),
    );
    expect(replies.filter((reply) => !reply.ok && reply.error.code === "rate.limited").length).toBeGreaterThanOrEqual(
      15,
    );
    const operator = await connect(operatorApi);
    await operator.run("headcount.report", { pointId: room.pointId, count: 99 });
  });
});

test("C9: whoever signs out is shown out of the conference", async () => {
  const api = new Api(server.url);
  await api.signInDemo("chutoa");
  const peer = await connect(api);
  const refused = new Promise<string>((resolve) => peer.socket.once("refused", ({ code }) => resolve(code)));
  await api.need("DELETE", "/session");
  expect(await refused).toBe("auth.required");
}, 30_000);

describe("killed with -9 in mid-speech", () => {
  test("L2, C4, F6: every acknowledged commit is there again, a repeated click keeps its answer, the speaker keeps the floor", async () => {
    const operator = await connect(operatorApi);
    if (operator.state.status === "planned") await operator.run("conference.start", {});
    const request = { pointId: room.pointId, speaker: { name: "Đại biểu 1", title: "", unit: "" }, subject: "" };
    const { ids } = await operator.run("floor.request", request);
    const click = { requestId: ids[0] ?? "", seenTurnId: null };
    const granted = await operator.command("floor.grant", click, "the-click");
    const writing = Array.from({ length: 30 }, (_, count) =>
      operator.command("headcount.report", { pointId: room.pointId, count: count + 200 }).catch(() => null),
    );
    const acknowledged: number[] = [];
    for (const reply of writing.map((promise) =>
      promise.then((value) => value?.ok && acknowledged.push(value.data.seq)),
    ))
      void reply;
    await writing[5];
    await server.kill9();
    await Promise.all(writing);
    await server.start();
    const back = await connect(operatorApi);
    expect(back.state.seq).toBeGreaterThanOrEqual(Math.max(...acknowledged));
    expect(back.state.turns.at(-1)).toMatchObject({ speaker: { name: "Đại biểu 1" }, endedAt: null });
    expect(await back.command("floor.grant", click, "the-click")).toEqual(granted);
  });
});
