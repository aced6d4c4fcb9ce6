import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import type { BoardPage } from "../support/browser/BoardPage.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { waitForHue } from "../support/browser/probes.ts";
import { RoomPage } from "../support/browser/RoomPage.ts";
import { Venue } from "../support/browser/Venue.ts";

const city = { point: "TP Quảng Ngãi", hue: 120, tone: 930, speaker: "Nguyễn Thị Bích Thủy" };

let venue: Venue;
let speaking: RoomPage;
let listening: RoomPage;
let board: BoardPage;
let desk: Watched;
let turnId: string;

/** Every test begins and ends in mid-speech: the city has the floor, is seen and heard. */
beforeAll(async () => {
  venue = await Venue.open();
  const { hall } = venue;
  const [own, other] = await Promise.all([
    venue.media("city", city.hue, city.tone).then((media) => venue.browser(media)),
    venue.browser(undefined, ["camera"]),
  ]);
  speaking = await venue.room(city.point, own);
  listening = await RoomPage.open(other, hall);
  await listening.typeCode(await hall.code("Bình Sơn"));
  await listening.enter("Vào với micro, không có hình");
  const operator = await hall.peer();
  await operator.run("conference.start", {});
  const { id: pointId } = hall.point(city.point);
  await hall.until(({ sources }) => sources.some((source) => source.pointId === pointId && source.kind === "camera"));
  const speaker = { name: city.speaker, title: "Viện trưởng", unit: "" };
  const { ids } = await (await hall.peer()).run("floor.grant", { pointId, speaker, subject: "", seenTurnId: null });
  turnId = ids[0] ?? "";
  await listening.sees(city.hue);
  board = await venue.board(other);
  desk = await openAs(other, hall, "thuky", `/thu-ky/${hall.conferenceId}`);
}, 90_000);

afterAll(() => venue?.close());

function seen(page: BoardPage): Promise<number> {
  return waitForHue(page.page, city.hue, page.programme);
}

function section() {
  return desk.page.getByRole("region", { name: `Đồng chí ${city.speaker}` }).last();
}

async function minutesText(): Promise<string> {
  const minutes = await venue.hall.api.need<MinutesDocument>("GET", `/conferences/${venue.hall.conferenceId}/minutes`);
  return minutes.sections.map(({ text }) => text).join("\n");
}

test("an operator's page reloaded in mid-speech shows the same picture, speaker and time again", async () => {
  await seen(board);
  const begun = Date.now();
  await board.page.reload();
  await board.ready();
  await seen(board);
  console.info(`operator's page reloaded: the same picture after ${Date.now() - begun} ms`);
  await board.page.getByRole("region", { name: "Đang phát biểu" }).getByText(city.speaker).waitFor();
  expect(await board.page.getByRole("timer").innerText()).toMatch(/0\d:\d\d/);
  expect(Date.now() - begun).toBeLessThan(15_000);
}, 60_000);

test("F6: a room whose page is closed keeps its turn, and opened again it is on air by itself", async () => {
  await speaking.turnOff();
  await listening.page.getByText("Chưa có hình từ điểm cầu này").waitFor();
  await venue.hall.until(() => venue.hall.point(city.point).devices.every(({ connected }) => !connected));
  expect(venue.hall.state.turns.at(-1)).toMatchObject({ id: turnId, endedAt: null });
  await speaking.turnOn();
  await listening.sees(city.hue);
  await listening.hearsOnly([city.tone], [city.tone]);
}, 60_000);

test("P6: a room that is given the floor while its camera is away is seen as soon as it is back", async () => {
  await speaking.turnOff();
  const { id: pointId } = venue.hall.point(city.point);
  await venue.hall.until(({ sources }) => sources.every((source) => source.pointId !== pointId));
  const speaker = { name: city.speaker, title: "Viện trưởng", unit: "" };
  const operator = await venue.hall.peer();
  const { ids } = await operator.run("floor.grant", { pointId, speaker, subject: "", seenTurnId: turnId });
  turnId = ids[0] ?? "";
  const { programme } = await venue.hall.until(({ turns }) => turns.at(-1)?.id === turnId);
  expect(programme.slots).toMatchObject([{ pointId, sourceId: null }]);
  await speaking.turnOn();
  await listening.sees(city.hue);
}, 60_000);

test("M5: media workers that are killed are replaced, and pictures and sound come back by themselves", async () => {
  const pids = await venue.hall.server.workerPids();
  expect(pids.length).toBeGreaterThan(0);
  const begun = Date.now();
  for (const pid of pids) process.kill(pid, "SIGKILL");
  await Promise.all([listening.sees(city.hue, 30_000), seen(board)]);
  console.info(`all media workers killed: pictures again after ${Date.now() - begun} ms`);
  await listening.hearsOnly([city.tone], [city.tone]);
  expect(await venue.hall.server.workerPids()).toHaveLength(pids.length);
}, 90_000);

test("R2, L2: the server killed with -9 in mid-speech loses no word, rooms are back by themselves, the speech goes on", async () => {
  const { server } = venue.hall;
  const field = section().getByRole("textbox");
  await field.fill("Đoạn đã lưu trước khi máy chủ mất.");
  await section()
    .getByText(/^đã lưu/)
    .waitFor();
  await server.kill9();
  await listening.page.getByText("Đang kết nối lại…").waitFor();
  await field.press("End");
  await field.pressSequentially(" Đoạn gõ khi không có máy chủ.");
  await desk.page.getByText("chưa gửi 1 đoạn, vẫn giữ trên máy").waitFor();

  await server.start();
  const begun = Date.now();
  expect(await minutesText()).toContain("Đoạn đã lưu trước khi máy chủ mất.");
  await listening.sees(city.hue, 30_000);
  console.info(`killed with -9: picture in a room ${Date.now() - begun} ms after the server listened again`);
  await listening.hearsOnly([city.tone], [city.tone]);
  await seen(board);
  await section()
    .getByText(/^đã lưu/)
    .waitFor();
  expect(await minutesText()).toContain("Đoạn đã lưu trước khi máy chủ mất. Đoạn gõ khi không có máy chủ.");

  await venue.hall.peer();
  expect(venue.hall.state.turns.at(-1)).toMatchObject({ id: turnId, endedAt: null, undone: false });
  expect(await listening.lowerThird()).toContain(city.speaker);
  await speaking.page.getByText("ĐANG PHÁT", { exact: true }).waitFor();
}, 120_000);

test("none of it left an uncaught error in a page", () => {
  expect([board, desk, speaking, listening].flatMap(({ faults }) => faults)).toEqual([]);
});
