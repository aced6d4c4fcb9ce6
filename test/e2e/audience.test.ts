import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import type { ConferenceInput } from "@diemcau/shared/model/conference";
import type { PairedDevice, PairingCode } from "@diemcau/shared/protocol/rest";
import { Api } from "../support/Api.ts";
import { Hall } from "../support/Hall.ts";
import { MediaListener } from "../support/MediaListener.ts";
import { until } from "../support/media/until.ts";
import { refusalOf, SocketPeer } from "../support/SocketPeer.ts";

const secrets = { phone: "0999 123 456", technician: "Kỹ thuật viên kín", item: "Nội dung chỉ dành cho nội bộ" };
const places = { host: "host", city: "TP Quảng Ngãi", district: "Bình Sơn", island: "Lý Sơn", own: "Ba Tơ" };

let hall: Hall;
let room: { api: Api; device: PairedDevice };
let deskOnly: { api: Api; device: PairedDevice };
const open: SocketPeer[] = [];

async function connect(api: Api, as: "person" | "device", seq = 0): Promise<SocketPeer> {
  const peer = await SocketPeer.connect(api, hall.conferenceId, { as, seq });
  open.push(peer);
  return peer;
}

async function run(...command: Parameters<SocketPeer["run"]>): Promise<string> {
  return (await (await hall.peer()).run(...command)).ids[0] ?? "";
}

function grant(pointId: string, name: string): Promise<string> {
  const seenTurnId = hall.state.turns.findLast(({ endedAt, undone }) => endedAt === null && !undone)?.id ?? null;
  return run("floor.grant", { pointId, speaker: { name, title: "", unit: "" }, subject: "", seenTurnId });
}

const id = (name: string) => hall.point(name).id;

beforeAll(async () => {
  hall = await Hall.open();
  room = await hall.pair(places.own);
  deskOnly = await hall.pair(places.own, "desk");
  const pointIds = [places.host, places.city, places.district, places.island].map(id);
  await run("simulation.start", { pointIds });
  await run("conference.start", {});
  await hall.until(({ sources }) => sources.length === 8, 40_000);
}, 60_000);

afterAll(async () => {
  for (const peer of open) peer.close();
  await hall?.close();
});

describe("facts through a room's socket", () => {
  test("A1, A2, A3: neither its snapshot, nor its stream, nor what it missed holds a phone, an internal item or a paper", async () => {
    const peer = await connect(room.api, "device");
    const told: unknown[] = [peer.welcome];
    peer.socket.onAny((...message: unknown[]) => told.push(message));
    const before = peer.state.seq;

    const { kind, name, unit, expected } = hall.point(places.own);
    const technician = { name: secrets.technician, phone: secrets.phone };
    await run("point.change", {
      pointId: id(places.own),
      point: { unitId: unit.id, kind, name, technician, expected },
    });
    const item = { kind: "speech" as const, personId: null, unitId: null, plannedMinutes: 10 };
    const itemId = await run("agenda.add", { ...item, title: secrets.item, internal: true });
    await run("item.open", { itemId });
    await grant(id(places.city), "Đại biểu 1");
    await run("item.close", {});
    const presenter = await hall.as("thamluan");
    const own = hall.state.agenda.find(({ person }) => person?.name === "Đại biểu 1");
    const paper = { title: "Bài đang chờ duyệt", text: "Nội dung bài đang chờ duyệt." };
    await presenter.need("PUT", `/conferences/${hall.conferenceId}/papers/${own?.id}`, paper);
    const { seq } = await hall.until(({ papers }) => papers.length === 1);
    await peer.until((state) => state.seq === seq);

    const later = await connect(room.api, "device");
    const tail = await connect(room.api, "device", before);
    expect(tail.welcome.tail.length).toBe(seq - before);
    const everything = JSON.stringify([told, later.welcome, tail.welcome]);
    for (const secret of [...Object.values(secrets), itemId, "0000 000", "đang chờ duyệt"])
      expect(everything).not.toContain(secret);
    expect(later.state.agenda).toHaveLength(hall.state.agenda.length - 1);
    expect(later.state.turns.at(-1)).toMatchObject({ speaker: { name: "Đại biểu 1" }, item: null });
    expect(later.state.points.every((point) => point.technician === null)).toBe(true);
  }, 30_000);

  test("A1: the secretary reads no phone either, the operator does", async () => {
    const secretary = await connect(await hall.as("thuky"), "person");
    expect(JSON.stringify(secretary.welcome)).not.toContain(secrets.phone);
    expect(JSON.stringify(secretary.welcome)).toContain(secrets.item);
    expect(JSON.stringify(hall.state)).toContain(secrets.phone);
  }, 30_000);

  test("a room's cookie opens no log, view, minutes, paper, photo, article or list of people", async () => {
    const base = `/conferences/${hall.conferenceId}`;
    const [paper] = hall.state.papers;
    const paths = ["/log", "/views", "/minutes", "/write-up", `/papers/${paper?.id}/file`, "/photos/none"];
    const answers = await Promise.all(
      [...paths.map((path) => base + path), "/persons", "/units", "/my/papers"].map((path) =>
        room.api.ask("GET", path),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 401 && status !== 403)).toEqual([]);
  }, 30_000);
});

describe("picture and sound through a room's socket", () => {
  test("M2, M3, M4: a room gets the speaker and the host ready, and next when there is one, but no other point", async () => {
    await grant(id(places.city), "Đại biểu 1");
    const peer = await connect(room.api, "device");
    const listener = await MediaListener.join(peer);
    const expected = [`programme audio ${id(places.city)}`, `programme video ${id(places.city)}`];
    const host = [`programme audio ${id(places.host)}`, `programme video ${id(places.host)}`];
    await until(() => listener.has.length === 4);
    expect(listener.has).toEqual([...expected, ...host].toSorted());
    await until(() => listener.hears.length === 1 && listener.paused.size === 4);
    expect(listener.hears).toEqual([id(places.city)]);

    await run("programme.next", { pointId: id(places.district) });
    const next = [`programme audio ${id(places.district)}`, `programme video ${id(places.district)}`];
    await until(() => listener.has.length === 6 && listener.paused.size === 6);
    expect(listener.has).toEqual([...expected, ...host, ...next].toSorted());
    expect(listener.hears).toEqual([id(places.city)]);
    await run("programme.next", { pointId: null });
    await until(() => listener.has.length === 4);
    expect(listener.has.filter((line) => line.includes(id(places.island)))).toEqual([]);
    peer.close();
  }, 30_000);

  test("M2: a room that speaks is not given its own sound, the others are", async () => {
    const peer = await connect(room.api, "device");
    const listener = await MediaListener.join(peer);
    await listener.offerMicrophone();
    await grant(id(places.own), "Đại biểu 2");
    const operator = await MediaListener.join(await hall.peer());
    await until(() => operator.hears.join() === id(places.own));
    await until(() => listener.has.length === 2);
    expect(listener.has.every((line) => line.endsWith(id(places.host)))).toBe(true);
    await grant(id(places.city), "Đại biểu 1");
    await until(() => listener.hears.join() === id(places.city));
    peer.close();
  }, 30_000);

  test("M4: a desk without the programme is given nothing", async () => {
    const desk = await MediaListener.join(await connect(deskOnly.api, "device"));
    const screen = await MediaListener.join(await connect(room.api, "device"));
    await until(() => screen.has.length === 4);
    expect(desk.has).toEqual([]);
  }, 30_000);

  test("M4: ids that belong to somebody else do nothing, whatever request they are put into", async () => {
    const operator = await MediaListener.join(await hall.peer());
    await operator.ask("media.watch", { pointIds: hall.state.points.map((point) => point.id), sourceIds: [] });
    await until(() => operator.has.filter((line) => line.startsWith("wall")).length === 4);
    const island = operator.offers.find(({ pointId }) => pointId === id(places.island));
    const { consumerId = "", producerId = "" } = island ?? {};
    const peer = await connect(room.api, "device");
    const listener = await MediaListener.join(peer);
    await until(() => listener.has.length === 4);
    const dtlsParameters = { role: "client", fingerprints: [{ algorithm: "sha-256", value: "00" }] };
    const source = { kind: "video" as const, source: "camera" as const, name: "Camera", rtpParameters: {} };
    const replies = [
      await listener.ask("media.ready", { consumerId }),
      await listener.ask("media.ready", { consumerId: producerId }),
      await listener.ask("media.connect", { transportId: operator.transportId, dtlsParameters }),
      await listener.ask("media.restartIce", { transportId: operator.transportId }),
      await listener.ask("media.produce", { transportId: operator.transportId, ...source }),
    ];
    expect(replies.map((reply) => (reply.ok ? "done" : reply.error.code))).toEqual(replies.map(() => "media.unknown"));
    await listener.ask("media.closeProducer", { producerId });
    expect(listener.has).toHaveLength(4);
    expect((await hall.until(() => true)).sources).toHaveLength(8);
    const levels = new Promise<string[]>((resolve) => {
      peer.socket.once("media.levels", (all) => resolve(Object.keys(all)));
    });
    // The simulated points hum all the time: if a room were told of them, it would be by now.
    await new Promise<void>((resolve) => {
      void hall.peer().then(({ socket }) => socket.once("media.levels", () => resolve()));
    });
    expect(await Promise.race([levels, Promise.resolve([])])).toEqual([]);
    peer.close();
  }, 30_000);
});

describe("a device of another conference", () => {
  test("C8: can neither connect to this one nor act in it from its own", async () => {
    const office = await hall.as("vanphong");
    const facts = hall.state.conference;
    const conference: ConferenceInput = {
      title: "Hội nghị khác",
      planNumber: "",
      planDate: null,
      basis: "",
      place: "Phòng họp khác",
      startsAt: "2022-05-05T01:00:00.000Z",
      timeZone: "Asia/Ho_Chi_Minh",
      hostUnitId: facts?.hostUnit.id ?? "",
      chairId: null,
      secretaryId: null,
      secrecy: "secret",
    };
    const { id: otherId } = await office.need<{ id: string }>("POST", "/conferences", {
      commandId: randomUUID(),
      conference,
    });
    const there = await SocketPeer.connect(office, otherId);
    open.push(there);
    const technician = { name: "", phone: "" };
    const point = { unitId: facts?.hostUnit.id ?? "", kind: "host" as const, name: "", technician, expected: 0 };
    const { ids } = await there.run("point.add", point);
    const { code } = await office.need<PairingCode>("POST", `/conferences/${otherId}/points/${ids[0]}/pairing-code`);
    const stranger = new Api(hall.url);
    await stranger.need("POST", "/devices", { code, role: "both", name: "Máy phòng họp" });

    expect(await refusalOf(SocketPeer.connect(stranger, hall.conferenceId, { as: "device" }))).toBe(
      "permission.denied",
    );
    const peer = await SocketPeer.connect(stranger, otherId, { as: "device" });
    open.push(peer);
    const data = { pointId: id(places.own), count: 3 };
    const reply = await peer.command("headcount.report", data, randomUUID(), hall.conferenceId);
    expect(reply).toMatchObject({ ok: false, error: { code: "permission.denied" } });
  }, 30_000);

  test("a presenter and a reader connect to none", async () => {
    const presenter = await hall.as("thamluan");
    expect(await refusalOf(SocketPeer.connect(presenter, hall.conferenceId))).toBe("permission.denied");
    expect(await refusalOf(SocketPeer.connect(new Api(hall.url), hall.conferenceId))).toBe("auth.required");
  }, 30_000);
});
