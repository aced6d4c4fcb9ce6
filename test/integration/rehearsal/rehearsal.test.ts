import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Commit } from "@diemcau/shared/protocol/events";
import type { ConferenceSummary, PairingCode } from "@diemcau/shared/protocol/rest";
import type { RehearsalView } from "@diemcau/shared/protocol/rehearsal";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";
import { refusalOf, SocketPeer } from "../../support/SocketPeer.ts";

jest.setTimeout(120_000);

let server: ServerProcess;
let conferenceId = "";
let operator: Api;
const people = new Map<string, Api>();

async function as(signInName: string): Promise<Api> {
  const known = people.get(signInName);
  if (known) return known;
  const api = new Api(server.url);
  await api.signInDemo(signInName);
  people.set(signInName, api);
  return api;
}

function hold(api = operator, body: object = {}): Promise<{ status: number; body: unknown }> {
  return api.ask("POST", `/conferences/${conferenceId}/rehearsal`, { commandId: randomUUID(), ...body });
}

async function begin(body: object = {}): Promise<RehearsalView> {
  return (await hold(operator, body)).body as RehearsalView;
}

function wipe(rehearsalId: string, of = conferenceId): Promise<{ status: number }> {
  return operator.ask("DELETE", `/conferences/${of}/rehearsal/${rehearsalId}`);
}

const codeIn = ({ body }: { body: unknown }) => (body as { code?: string }).code;

async function listed(api = operator): Promise<ConferenceSummary[]> {
  return api.need<ConferenceSummary[]>("GET", "/conferences");
}

/** What happened in a conference, but for the pictures and links of the demo's own rooms. */
async function deedsIn(id: string): Promise<string[]> {
  const log = await operator.need<Pick<Commit, "events">[]>("GET", `/conferences/${id}/log`);
  const types = log.flatMap(({ events }) => events.map(({ type }) => type));
  return types.filter((type) => !type.startsWith("source.") && !type.startsWith("link."));
}

beforeAll(async () => {
  server = await ServerProcess.start();
  operator = await as("dieuhanh");
  conferenceId = (await listed())[0]?.id ?? "";
});

afterAll(() => server.close());

describe("a rehearsal", () => {
  let rehearsal: RehearsalView;
  let peer: SocketPeer;
  let before: string[] = [];

  beforeAll(async () => {
    before = await deedsIn(conferenceId);
    rehearsal = await begin();
    peer = await SocketPeer.connect(operator, rehearsal.id);
  });
  afterAll(async () => {
    peer.close();
    await wipe(rehearsal.id);
  });

  test("RH1: has agenda and points of its own, and nobody's phone", async () => {
    const original = await SocketPeer.connect(operator, conferenceId);
    const titles = (state: typeof peer.state) => state.agenda.map(({ title }) => title);
    expect(titles(peer.state)).toEqual(titles(original.state));
    expect(peer.state.points.map(({ name }) => name)).toEqual(original.state.points.map(({ name }) => name));
    const own = new Set(original.state.points.map(({ id }) => id));
    expect(peer.state.points.some(({ id }) => own.has(id))).toBe(false);
    expect(original.state.points.some(({ technician }) => technician?.phone)).toBe(true);
    expect(peer.state.points.map(({ technician }) => technician?.phone)).toEqual(peer.state.points.map(() => ""));
    expect(peer.state.conference?.rehearsalOf).toBe(conferenceId);
    original.close();
  });

  test("RH1: is held once at a time, and is not rehearsed itself", async () => {
    expect(codeIn(await hold())).toBe("rehearsal.exists");
    const nested = await operator.ask("POST", `/conferences/${rehearsal.id}/rehearsal`, { commandId: randomUUID() });
    expect(codeIn(nested)).toBe("rehearsal.nested");
  });

  test("RH2: stands in no list but under its conference, and for those alone who may hold it", async () => {
    const list = await listed();
    expect(list.map(({ id }) => id)).not.toContain(rehearsal.id);
    expect(list.find(({ id }) => id === conferenceId)?.rehearsalId).toBe(rehearsal.id);
    const others = await listed(await as("thamluan"));
    expect(others.map(({ id, rehearsalId }) => [id, rehearsalId])).toEqual([[conferenceId, null]]);
    expect(codeIn(await hold(await as("thuky")))).toBe("permission.denied");
  });

  test("RH2: nobody is asked for a paper in it, and none can be handed in", async () => {
    const presenter = await as("thamluan");
    const mine = await presenter.need<{ conferenceId: string; itemId: string }[]>("GET", "/my/papers");
    expect(mine.map((paper) => paper.conferenceId)).not.toContain(rehearsal.id);
    const item = peer.state.agenda.find(({ person }) => person !== null && person.id !== null);
    const path = `/conferences/${rehearsal.id}/papers/${item?.id}`;
    expect(codeIn(await presenter.ask("PUT", path, { title: "Tham luận", text: "Nội dung" }))).toBe(
      "rehearsal.noRecord",
    );
  });

  test("RH2: no minutes are drawn up of it", async () => {
    const secretary = await as("thuky");
    expect(codeIn(await secretary.ask("GET", `/conferences/${rehearsal.id}/minutes`))).toBe("rehearsal.noRecord");
  });

  test("RH2: no article can be seen, written, sent on or published", async () => {
    const secretary = await as("thuky");
    const approver = await as("lanhdao");
    const path = `/conferences/${rehearsal.id}/write-up`;
    expect(codeIn(await secretary.ask("GET", path))).toBe("rehearsal.noRecord");
    const writeUp = {
      title: "Tin",
      lead: "Tin",
      blocks: [{ type: "paragraph", text: "Tin" }],
      byline: "Đại biểu 1 – Văn phòng",
    };
    expect(codeIn(await secretary.ask("PUT", path, { version: 0, writeUp }))).toBe("rehearsal.noRecord");
    expect(codeIn(await secretary.ask("POST", `${path}/submit`, { version: 0 }))).toBe("rehearsal.noRecord");
    expect(codeIn(await approver.ask("POST", `${path}/return`, { version: 0, remark: "Sửa" }))).toBe(
      "rehearsal.noRecord",
    );
    expect(codeIn(await approver.ask("POST", `${path}/publish`, { version: 0 }))).toBe("rehearsal.noRecord");
  });

  test("RH2: what happens in it leaves the conference's own log as it was", async () => {
    await peer.until(({ points }) => points.some(({ simulated }) => simulated));
    await peer.run("conference.start", {});
    await peer.run("item.open", { itemId: peer.state.agenda[0]?.id ?? "" });
    expect(await deedsIn(conferenceId)).toEqual(before);
  });

  test("can be paused, hurried and set to lead itself, by who may hold it alone", async () => {
    const path = `/conferences/${conferenceId}/rehearsal/${rehearsal.id}`;
    const control = (body: object, api = operator) => api.ask("POST", path, body);
    expect((await control({ action: "speed", speed: 10 })).body).toMatchObject({ speed: 10 });
    expect((await control({ action: "autopilot", on: true })).body).toMatchObject({ autopilot: true });
    expect((await control({ action: "pause" })).body).toMatchObject({ state: "paused" });
    expect((await control({ action: "speed", speed: 3 })).status).toBe(400);
    expect(codeIn(await control({ action: "pause" }, await as("thuky")))).toBe("permission.denied");
    expect((await operator.ask("GET", path.replace(conferenceId, "other"))).status).toBe(404);
  });

  test("lets one thing go wrong at once when somebody asks for it", async () => {
    const path = `/conferences/${conferenceId}/rehearsal/${rehearsal.id}`;
    const point = peer.state.points.find(({ simulated }) => simulated);
    await operator.need("POST", path, { action: "incident", kind: "frozen", pointId: point?.id });
    const state = await peer.until(({ points }) => points.some(({ behaviour }) => behaviour === "frozen"));
    expect(state.points.find(({ behaviour }) => behaviour === "frozen")?.id).toBe(point?.id);
    expect(await operator.need("GET", path)).toMatchObject({ incidents: [{ pointId: point?.id, kind: "frozen" }] });
    await operator.need("POST", path, { action: "incident", kind: "help", pointId: point?.id });
    await peer.until(({ points }) => points.some(({ helpCalledAt }) => helpCalledAt !== null));
  });
});

describe("wiping", () => {
  test("RH3: shows everybody out, leaves nothing, and another rehearsal can begin", async () => {
    const rehearsal = await begin({ speed: 10 });
    const peer = await SocketPeer.connect(operator, rehearsal.id);
    const secretary = await SocketPeer.connect(await as("thuky"), rehearsal.id);
    const refused = ["operator", "secretary"].map((_, place) => {
      const { socket } = place === 0 ? peer : secretary;
      return new Promise<string>((resolve) => socket.once("refused", ({ code }) => resolve(code)));
    });
    const room = new Api(server.url);
    const pointId = peer.state.points[1]?.id ?? "";
    const { code } = await operator.need<PairingCode>(
      "POST",
      `/conferences/${rehearsal.id}/points/${pointId}/pairing-code`,
    );
    await room.need("POST", "/devices", { code, role: "both", name: "Máy phòng" });
    expect((await wipe(rehearsal.id)).status).toBe(204);
    expect(await Promise.all(refused)).toEqual(["rehearsal.wiped", "rehearsal.wiped"]);
    expect((await operator.ask("GET", `/conferences/${rehearsal.id}/log`)).status).toBe(404);
    expect((await room.ask("GET", "/devices/me")).status).toBe(401);
    expect(await refusalOf(SocketPeer.connect(operator, rehearsal.id))).toBe("notFound");
    expect((await listed())[0]?.rehearsalId).toBeNull();
    expect((await wipe(rehearsal.id)).status).toBe(404);
    const again = await begin();
    expect(again.id).not.toBe(rehearsal.id);
    await wipe(again.id);
  });

  test("RH1: the same request begins it once, however often it comes", async () => {
    const body = { commandId: randomUUID() };
    const answers = await Promise.all([hold(operator, body), hold(operator, body), hold(operator, body)]);
    const ids = new Set(answers.map(({ body: view }) => (view as RehearsalView).id));
    expect(ids.size).toBe(1);
    for (const id of ids) await wipe(id);
  });

  test("RH3: only a rehearsal can be wiped, under its own conference", async () => {
    expect((await wipe(conferenceId)).status).toBe(404);
    const rehearsal = await begin();
    expect((await wipe(rehearsal.id, "another")).status).toBe(404);
    expect((await wipe(rehearsal.id)).status).toBe(204);
    expect((await operator.ask("GET", `/conferences/${conferenceId}/log`)).status).toBe(200);
  });

  test("RH2: a machine of the real conference is not taken out of it", async () => {
    const rehearsal = await begin();
    const peer = await SocketPeer.connect(operator, rehearsal.id);
    const original = await SocketPeer.connect(operator, conferenceId);
    const room = new Api(server.url);
    const codeFor = async (of: string, pointId = "") =>
      operator.need<PairingCode>("POST", `/conferences/${of}/points/${pointId}/pairing-code`);
    const machine = (code: string) => room.ask("POST", "/devices", { code, role: "desk", name: "Máy phòng" });
    const real = await machine((await codeFor(conferenceId, original.state.points[2]?.id)).code);
    expect(real.status).toBe(201);
    expect(codeIn(await machine((await codeFor(rehearsal.id, peer.state.points[2]?.id)).code))).toBe(
      "rehearsal.machineInUse",
    );
    expect((await room.ask("GET", "/devices/me")).body).toMatchObject({ conferenceId });
    peer.close();
    original.close();
    await wipe(rehearsal.id);
  });

  test("RH3: after kill -9 in a wipe the rehearsal is gone, or as whole as it was before the wipe began", async () => {
    for (const answersMeanwhile of [0, 1, 3]) {
      const rehearsal = await begin();
      const sent = wipe(rehearsal.id).catch(() => null);
      for (let answer = 0; answer < answersMeanwhile; answer++) await fetch(`${server.url}/healthz`);
      await server.kill9();
      await sent;
      await server.start();
      const [conference] = await listed();
      const log = await operator.ask("GET", `/conferences/${rehearsal.id}/log`);
      if (conference?.rehearsalId === null) expect(log.status).toBe(404);
      else expect([conference?.rehearsalId, log.status]).toEqual([rehearsal.id, 200]);
      if (log.status === 200) expect((await wipe(rehearsal.id)).status).toBe(204);
    }
  });

  test("RH4: a rehearsal outlives a restart, waiting until somebody lets it go on, and nothing happens twice", async () => {
    const rehearsal = await begin({ speed: 10 });
    let peer = await SocketPeer.connect(operator, rehearsal.id);
    await peer.until(({ points }) => points.filter(({ simulated }) => simulated).length > 3);
    peer.close();
    await server.kill9();
    await server.start();
    const path = `/conferences/${conferenceId}/rehearsal/${rehearsal.id}`;
    const view = await operator.need<RehearsalView>("GET", path);
    expect(view.state).toBe("restarted");
    expect(view.joined).toBeGreaterThan(3);
    peer = await SocketPeer.connect(operator, rehearsal.id);
    await operator.need("POST", path, { action: "speed", speed: 10 });
    await operator.need("POST", path, { action: "resume" });
    const { points } = await peer.until(
      (state) => state.points.filter(({ simulated }) => simulated).length > 8,
      20_000,
    );
    const log = await operator.need<Pick<Commit, "events">[]>("GET", `/conferences/${rehearsal.id}/log`);
    const joins = log.flatMap(({ events }) => events.filter((event) => event.type === "simulation.started"));
    expect(new Set(joins.map(({ pointId }) => pointId)).size).toBe(joins.length);
    expect(joins.length).toBeGreaterThanOrEqual(points.filter(({ simulated }) => simulated).length);
    peer.close();
    await wipe(rehearsal.id);
  });

  test("RH5: a rehearsal stands still once its conference begins in earnest", async () => {
    const rehearsal = await begin({ speed: 2 });
    const path = `/conferences/${conferenceId}/rehearsal/${rehearsal.id}`;
    expect(await operator.need("GET", path)).toMatchObject({ state: "running" });
    const original = await SocketPeer.connect(operator, conferenceId);
    await original.run("conference.start", {});
    expect(await operator.need("GET", path)).toMatchObject({ state: "paused" });
    original.close();
    await wipe(rehearsal.id);
  });
});
