import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import type { RoomRole } from "@diemcau/shared/model/point";
import type { ConferenceSummary, PairedDevice, PairingCode, PresenterLink } from "@diemcau/shared/protocol/rest";
import type { DeskView } from "@diemcau/shared/rules/desk";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";

jest.setTimeout(60_000);

let server: ServerProcess;
let api: Api;
let operator: SocketPeer;
let conferenceId = "";
let pointIds: string[] = [];
const open: SocketPeer[] = [];

/** A machine's socket, and every view of its desk that it was told. */
interface Desk {
  peer: SocketPeer;
  views: DeskView[];
  /** Resolves at the next view that is as wanted. */
  until(wanted: (view: DeskView) => boolean): Promise<DeskView>;
}

beforeAll(async () => {
  server = await ServerProcess.start();
  api = new Api(server.url);
  await api.signInDemo("dieuhanh");
  const [conference] = await api.need<ConferenceSummary[]>("GET", "/conferences");
  conferenceId = conference?.id ?? "";
  operator = await SocketPeer.connect(api, conferenceId);
  open.push(operator);
  pointIds = operator.state.points.filter(({ kind }) => kind === "bridge").map(({ id }) => id);
}, 60_000);

afterAll(async () => {
  for (const peer of open) peer.close();
  await server.close();
});

async function pairedApi(pointId: string, role: RoomRole): Promise<Api> {
  const { code } = await api.need<PairingCode>("POST", `/conferences/${conferenceId}/points/${pointId}/pairing-code`);
  const machine = new Api(server.url);
  await machine.need<PairedDevice>("POST", "/devices", { code, role, name: "Máy phòng" });
  return machine;
}

async function join(machine: Api): Promise<Desk> {
  const peer = await SocketPeer.connect(machine, conferenceId, { as: "device" });
  open.push(peer);
  const { desks: views } = peer;
  const last = () => views.at(-1);
  return {
    peer,
    views,
    until: async (wanted) => {
      await peer.until(() => {
        const view = last();
        return view !== undefined && wanted(view);
      });
      const view = last();
      if (!view) throw new Error("the desk was told nothing");
      return view;
    },
  };
}

test("B4: a room's desk is told its own list and text after the welcome and at every change; other rooms nothing of it", async () => {
  const [one = "", two = ""] = pointIds;
  const [desk, neighbour] = [await join(await pairedApi(one, "desk")), await join(await pairedApi(two, "both"))];
  const first = await desk.until(() => true);
  expect(first).toMatchObject({ notes: [], helpCalledAt: null, vote: null });
  await neighbour.until(() => true);
  const before = neighbour.views.length;
  await operator.run("note.send", { pointId: one, text: "Xem lại micro" });
  expect((await desk.until(({ notes }) => notes.length === 1)).notes).toMatchObject([{ text: "Xem lại micro" }]);
  await desk.peer.run("help.call", { pointId: one });
  await desk.until(({ helpCalledAt }) => helpCalledAt !== null);
  await operator.until(({ points }) => points.some(({ id, helpCalledAt }) => id === one && helpCalledAt !== null));
  await operator.run("help.answer", { pointId: one });
  await desk.until(({ helpCalledAt }) => helpCalledAt === null);
  const told = desk.views.length;
  await neighbour.peer.run("headcount.report", { pointId: two, count: 7 });
  await desk.peer.until(({ points }) => points.some(({ id, headcount }) => id === two && headcount === 7));
  // The commit that counted the neighbour's heads has passed both, and told neither desk anything.
  expect([desk.views.length, neighbour.views.length]).toEqual([told, before]);
  expect(desk.peer.state.notes).toEqual([]);
  expect(JSON.stringify(neighbour.peer.received)).not.toContain("Xem lại micro");
});

test("B4: a desk that comes back is told all of it again", async () => {
  const [, , three = ""] = pointIds;
  const machine = await pairedApi(three, "desk");
  (await join(machine)).peer.close();
  await operator.run("note.send", { pointId: three, text: "Khi máy vắng mặt" });
  const again = await join(machine);
  expect((await again.until(() => true)).notes).toMatchObject([{ text: "Khi máy vắng mặt" }]);
});

test("B4, PL5: neither a wall screen nor a presenter's laptop is told anything of a desk", async () => {
  const [, , , four = ""] = pointIds;
  const screen = await join(await pairedApi(four, "screen"));
  const person = { name: "Đại biểu 1", title: "", unit: "" };
  const link = await api.need<PresenterLink>("POST", `/conferences/${conferenceId}/presenter-links`, {
    pointId: four,
    person,
  });
  const laptop = new Api(server.url);
  const claimed = await laptop.ask("POST", "/presenter-links/claim", {
    token: link.path.split("#")[1],
    name: "Laptop",
  });
  expect(claimed).toMatchObject({
    status: 201,
    body: { role: "presenter", pointId: four, person: { name: "Đại biểu 1" } },
  });
  const presenter = await join(laptop);
  expect(presenter.peer.welcome.me).toMatchObject({
    kind: "device",
    role: "presenter",
    person: { name: "Đại biểu 1" },
  });
  const { seq } = await operator.run("note.send", { pointId: four, text: "Chỉ cho bàn điều khiển" });
  await Promise.all([screen, presenter].map(({ peer }) => peer.until((state) => state.seq >= seq)));
  expect([screen.views, presenter.views]).toEqual([[], []]);
  expect((await laptop.ask("GET", "/devices/me/people")).status).toBe(403);
  expect(await presenter.peer.command("note.send", { pointId: four, text: "Tin" })).toMatchObject({
    ok: false,
    error: { code: "permission.denied" },
  });
  expect(server.printed).not.toContain(link.path.split("#")[1] ?? "");
});
