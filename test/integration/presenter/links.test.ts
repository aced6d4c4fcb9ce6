import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Actor } from "@diemcau/shared/model/actor";
import { commandData, type CommandType } from "@diemcau/shared/protocol/commands";
import { may, permissions } from "@diemcau/shared/rules/permissions";
import { findPoint } from "@diemcau/shared/rules/state";
import { actorOf, codeOf } from "../../support/domain.ts";
import { DirectoryBench } from "../../support/DirectoryBench.ts";

const office = actorOf("office");
const guest = { name: "Nguyễn Văn Khách", title: "Chuyên gia", unit: "" };

let bench: DirectoryBench;
let directory: DirectoryBench["directory"];
let conferenceId: string;
let pointId: string;

beforeAll(async () => {
  bench = await DirectoryBench.open();
});
afterAll(() => bench.close());

beforeEach(async () => {
  const conference = await bench.conference("binh-son", "ba-to");
  conferenceId = conference.id;
  pointId = conference.pointIds[0] ?? "";
  directory = bench.openDirectory();
});

function state() {
  return bench.conferences.state(conferenceId);
}

function devices() {
  return findPoint(state(), pointId)?.devices ?? [];
}

/** An invitation and the token of its link. */
async function invite(person: Parameters<typeof directory.presenters.invite>[2]["person"] = guest) {
  const { invitationId, path } = await directory.presenters.invite(office, conferenceId, { pointId, person });
  return { invitationId, token: path.split("#")[1] ?? "" };
}

function claim(token: string, name = "Laptop", oldToken?: string) {
  return directory.presenters.claim({ token, name }, "a", oldToken);
}

test("PL1 a link makes its presenter's own machine one of the point, with the person and the role", async () => {
  const { invitationId, token } = await invite();
  expect(state().invitations).toMatchObject([
    { id: invitationId, pointId, person: { id: null, name: "Nguyễn Văn Khách", unit: "VKSND binh-son" } },
  ]);
  const { token: deviceToken, described } = await claim(token);
  expect(described).toMatchObject({ role: "presenter", pointId, person: { name: "Nguyễn Văn Khách" } });
  expect(devices()).toMatchObject([{ role: "presenter", name: "Laptop", person: { name: "Nguyễn Văn Khách" } }]);
  expect(await directory.pairing.device(deviceToken ?? "")).toMatchObject({
    role: "presenter",
    person: { name: "Nguyễn Văn Khách" },
  });
});

test("PL1 the token is stored hashed, and stands in the link's fragment alone", async () => {
  const { path } = await directory.presenters.invite(office, conferenceId, { pointId, person: guest });
  const [before, token = ""] = path.split("#");
  expect(before).toBe("/app/trinh-bay");
  expect(token).toMatch(/^[\w-]{43}$/);
  const kept = JSON.stringify(await bench.opened.storage.presenterLinks.model.find({}).lean());
  expect(kept).not.toContain(token);
  expect(JSON.stringify(state())).not.toContain(token);
});

test("PL1 a browser that opens its link again stays the machine it is", async () => {
  const { token } = await invite();
  const first = await claim(token);
  const again = await claim(token, "Laptop", first.token ?? "");
  expect(again).toMatchObject({ token: null, described: { deviceId: first.described.deviceId } });
  expect(devices()).toHaveLength(1);
});

test("PL1 three machines open one link, a fourth is told so", async () => {
  const { token } = await invite();
  for (const name of ["Laptop", "Điện thoại", "Máy bảng"]) await claim(token, name);
  expect(await codeOf(claim(token, "Máy thứ tư"))).toBe("presenter.tooManyMachines");
  expect(devices()).toHaveLength(3);
});

test("PL1 the same person invited again at the point gets a new link, and the old one is over", async () => {
  const first = await invite();
  const second = await invite();
  expect(second.invitationId).toBe(first.invitationId);
  expect(state().invitations).toHaveLength(1);
  expect(await codeOf(claim(first.token))).toBe("presenter.linkGone");
  await claim(second.token);
});

test("PL1 an invitation taken back unpairs its machines, and its link is over", async () => {
  const { invitationId, token } = await invite();
  const { token: deviceToken } = await claim(token);
  await bench.run(conferenceId, "presenter.uninvite", { invitationId });
  expect(devices()).toEqual([]);
  expect(await directory.pairing.device(deviceToken ?? "")).toBeNull();
  expect(await codeOf(claim(token))).toBe("presenter.linkGone");
});

test("PL1 a link ends with the conference, and with its point", async () => {
  const { token } = await invite();
  const technician = { name: "", phone: "" };
  await bench.run(conferenceId, "point.add", { unitId: "host", kind: "host", name: "", technician, expected: 0 });
  await bench.run(conferenceId, "conference.start", {});
  await bench.run(conferenceId, "conference.end", {});
  expect(await codeOf(claim(token))).toBe("presenter.linkGone");
  expect(await codeOf(invite())).toBe("conference.ended");
  const other = await bench.conference("ba-to");
  const removedPoint = other.pointIds[0] ?? "";
  const link = await directory.presenters.invite(office, other.id, { pointId: removedPoint, person: guest });
  await bench.run(other.id, "point.remove", { pointId: removedPoint });
  expect(bench.conferences.state(other.id).invitations).toEqual([]);
  expect(await codeOf(claim(link.path.split("#")[1] ?? ""))).toBe("presenter.linkGone");
});

test("PL1 guessing is limited by address", async () => {
  const { token } = await invite();
  for (let guess = 0; guess < 10; guess++)
    expect(await codeOf(claim(`${"x".repeat(40)}${guess}`))).toBe("presenter.linkGone");
  expect(await codeOf(claim(token))).toBe("rate.limited");
});

test("PL1 a room's machine that opens a link stays the room's", async () => {
  const { code } = await directory.pairing.issue(actorOf("operator"), conferenceId, pointId);
  const room = await directory.pairing.pair({ code, role: "both", name: "Máy phòng", replaceScreen: false }, "a");
  const { token } = await invite();
  expect(await codeOf(claim(token, "Máy phòng", room.token))).toBe("presenter.roomMachine");
  expect(devices().map(({ role }) => role)).toEqual(["both"]);
});

test("PL4 a presenter's laptop is not in the way of the room's screen, nor ends the point's simulation", async () => {
  await bench.run(conferenceId, "simulation.start", { pointIds: [pointId] });
  const { token } = await invite();
  await claim(token);
  expect(findPoint(state(), pointId)?.simulated).toBe(true);
  const { code } = await directory.pairing.issue(actorOf("operator"), conferenceId, pointId);
  await directory.pairing.pair({ code, role: "screen", name: "Màn hình", replaceScreen: false }, "a");
  expect(devices().map(({ role }) => role)).toEqual(["presenter", "screen"]);
});

test("PL5 presenters are invited by those who may, at points that are there", async () => {
  const { presenters } = directory;
  const asked = { pointId, person: guest };
  expect(await codeOf(presenters.invite(null, conferenceId, asked))).toBe("auth.required");
  for (const actor of [actorOf("secretary"), actorOf("chair"), actorOf("presenter")])
    expect(await codeOf(presenters.invite(actor, conferenceId, asked))).toBe("permission.denied");
  expect(await codeOf(presenters.invite(office, conferenceId, { ...asked, pointId: "nowhere" }))).toBe("notFound");
});

test("PL5 a presenter's machine may ask for the floor, withdraw, and handle slides, and nothing else at all", async () => {
  const { token } = await invite();
  const { token: deviceToken } = await claim(token);
  const machine = await directory.pairing.device(deviceToken ?? "");
  if (!machine) throw new Error("the machine isn't paired");
  const granted = (Object.keys(permissions) as (keyof typeof permissions)[]).filter((action) => may(machine, action));
  expect(granted.sort()).toEqual(
    [
      "conference.join",
      "deck.add",
      "deck.remove",
      "floor.request",
      "floor.withdraw",
      "media.offer",
      "media.programme",
      "slide.turn",
    ].sort(),
  );
  const refused = (Object.keys(commandData) as CommandType[]).filter((type) => !granted.includes(type));
  for (const type of refused) {
    const envelope = { commandId: `x ${type}`, conferenceId, type, data: { pointId } };
    expect([type, await codeOf(bench.conferences.execute(machine, envelope))]).toEqual([type, "permission.denied"]);
  }
  expect(await codeOf(directory.roomPeople.list(machine))).toBe("permission.denied");
});

test("PL5 a presenter asks for the own person at the own point, whoever is named, and withdraws the own request alone", async () => {
  const { token } = await invite();
  const { token: deviceToken } = await claim(token);
  const machine = (await directory.pairing.device(deviceToken ?? "")) as Actor;
  const somebody = { name: "Đại biểu 9", title: "", unit: "" };
  await bench.run(conferenceId, "floor.request", { pointId, speaker: somebody, subject: "" }, machine);
  expect(state().queue).toMatchObject([{ speaker: { name: "Nguyễn Văn Khách" }, via: "presenter" }]);
  const elsewhere = state().points.find((point) => point.id !== pointId)?.id ?? "";
  const foreign = bench.run(
    conferenceId,
    "floor.request",
    { pointId: elsewhere, speaker: somebody, subject: "" },
    machine,
  );
  expect(await codeOf(foreign)).toBe("permission.denied");
  const { ids } = await bench.run(conferenceId, "floor.request", { pointId, speaker: somebody, subject: "" });
  const [own = ""] = state().queue.map(({ id }) => id);
  const withdraw = (requestId: string) => bench.run(conferenceId, "floor.withdraw", { requestId }, machine);
  expect(await codeOf(withdraw(ids[0] ?? ""))).toBe("permission.denied");
  await withdraw(own);
  expect(state().queue.map(({ speaker }) => speaker.name)).toEqual(["Đại biểu 9"]);
});
