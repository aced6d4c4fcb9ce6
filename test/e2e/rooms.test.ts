import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { BoardPage } from "../support/browser/BoardPage.ts";
import { fullCamera } from "../support/browser/fakeMedia.ts";
import { RoomPage } from "../support/browser/RoomPage.ts";
import { Venue } from "../support/browser/Venue.ts";

const hues = { host: 0, city: 120, district: 240 };
const tones = { host: 520, city: 930, district: 1480 };
const allTones = Object.values(tones);

let venue: Venue;
let board: BoardPage;
let host: RoomPage;
let city: RoomPage;
let district: RoomPage;

beforeAll(async () => {
  venue = await Venue.open();
  const [hostBrowser, cityBrowser, districtBrowser] = await Promise.all([
    venue.media("host", hues.host, tones.host).then((media) => venue.browser(media)),
    venue.media("city", hues.city, tones.city, fullCamera).then((media) => venue.browser(media)),
    venue.media("district", hues.district, tones.district).then((media) => venue.browser(media)),
  ]);
  board = await venue.board(hostBrowser);
  host = await RoomPage.open(hostBrowser, venue.hall);
  city = await RoomPage.open(cityBrowser, venue.hall);
  district = await RoomPage.open(districtBrowser, venue.hall);
}, 90_000);

afterAll(() => venue?.close());

describe("three rooms", () => {
  test("are paired by typing the code that the operator's page shows, and wait with the conference's title", async () => {
    for (const [room, name] of [
      [host, "VKSND tỉnh"],
      [city, "TP Quảng Ngãi"],
      [district, "Bình Sơn"],
    ] as const) {
      await room.typeCode(await board.codeOf(name));
      await room.enter();
    }
    await district.page.getByRole("heading", { name: "Hội nghị chuyên đề về thực hiện dân chủ ở cơ sở" }).waitFor();
    await venue.hall.until((state) => state.sources.length === 6, 30_000);
  }, 60_000);

  test("see and hear the host point once the conference has started, and nobody hears a bridge point", async () => {
    await board.press("Shift+B");
    await Promise.all([host, city, district].map((room) => room.sees(hues.host)));
    await district.hearsOnly([tones.host], allTones);
    await city.hearsOnly([tones.host], allTones);
  }, 60_000);

  test("M2: the host's own room does not hear itself", async () => {
    await host.hearsOnly([], allTones);
  }, 30_000);
});

describe("a room that asks for the floor", () => {
  test("is in the operator's queue with speaker and subject, and is told that it is next", async () => {
    await city.ask("Nguyễn Thị Bích Thủy", "Viện trưởng", "Dân chủ ở đơn vị cấp thành phố");
    await board.page.getByText("Dân chủ ở đơn vị cấp thành phố", { exact: true }).waitFor();
    await city.page.getByRole("status").getByText("KẾ TIẾP").waitFor();
  }, 30_000);

  test("F2: gets it by the operator's one click: its picture, name, title and tone are in the other rooms", async () => {
    await board.grantFirst();
    const took = await Promise.all([host, district].map((room) => room.sees(hues.city)));
    console.info(`from the click to the speaker's picture in two rooms: ${took.join(" and ")} ms`);
    expect(await district.lowerThird()).toBe("Nguyễn Thị Bích Thủy\nViện trưởng – VKSND thành phố Quảng Ngãi");
    await city.page.getByRole("status").getByText("ĐANG PHÁT").waitFor();
    await district.hearsOnly([tones.city], allTones);
    await host.hearsOnly([tones.city], allTones);
  }, 60_000);

  test("M2: does not hear itself", async () => {
    await city.hearsOnly([], allTones);
  }, 30_000);

  test("sees the time of the speech run on every wall", async () => {
    const timer = district.page.getByRole("timer");
    const first = await timer.innerText();
    expect(first).toMatch(/Còn\s+0[34]:\d\d/);
    await district.page.waitForFunction(
      (before) => document.querySelector<HTMLElement>("[role=timer]")?.innerText !== before,
      first,
    );
  }, 30_000);

  test("F4: gives it back when the operator ends the turn: the host is seen and heard again", async () => {
    await board.press("KeyX");
    await Promise.all([city, district].map((room) => room.sees(hues.host)));
    await city.hearsOnly([tones.host], allTones);
    expect(await district.page.getByRole("timer").count()).toBe(0);
  }, 30_000);

  test("F5: the key that undoes brings the speech back, and undone again it never was", async () => {
    await board.press("Control+KeyZ");
    await district.sees(hues.city);
    expect(await district.lowerThird()).toContain("Nguyễn Thị Bích Thủy");
    await board.press("KeyX");
    await district.sees(hues.host);
    await district.ask("Đại biểu 1", "Kiểm sát viên");
    await board.grantFirst();
    await city.sees(hues.district);
    await board.press("Control+KeyZ");
    await city.sees(hues.host);
    await board.page.getByText("Hoàn tác lời mời phát biểu: Đại biểu 1 (Bình Sơn)").waitFor();
    const { queue } = await venue.hall.until(({ turns }) => turns.at(-1)?.undone === true);
    expect(queue).toMatchObject([{ speaker: { name: "Đại biểu 1" } }]);
  }, 60_000);
});

describe("the operator", () => {
  test("P4: holds the picture while the sound follows the floor", async () => {
    await board.press("KeyH");
    await board.grantFirst();
    await venue.hall.until((state) => state.turns.at(-1)?.speaker.name === "Đại biểu 1");
    await city.hearsOnly([tones.district], allTones);
    await city.sees(hues.host);
    await board.press("KeyH");
    await board.press("KeyX");
    await city.hearsOnly([tones.host], allTones);
  }, 30_000);

  test("P2: shows speaker and chair beside each other, both moving", async () => {
    await board.press("Digit2");
    await district.ask("Đại biểu 1", "Kiểm sát viên");
    await board.grantFirst();
    await city.sees(hues.district);
    await city.seesBeside(hues.host);
  }, 30_000);

  test("P3: puts a point on air that has not the floor: it is seen, the speaker is heard", async () => {
    await board.press("Digit1");
    await board.take("TP Quảng Ngãi");
    await host.sees(hues.city);
    expect(await host.lowerThird()).toContain("TP Quảng Ngãi");
    await host.hearsOnly([tones.district], allTones);
  }, 30_000);

  test("R4: has a photo taken of what is on air: as wide as the camera's own picture, and captioned", async () => {
    const { api, conferenceId } = venue.hall;
    const { socket } = await venue.hall.peer();
    const reply = await socket.timeout(10_000).emitWithAck("photo.take", { requestId: "photo-1" });
    expect(reply).toMatchObject({ ok: true });
    const byHand = ({ automatic }: { automatic: boolean }) => !automatic;
    const { photos } = await venue.hall.until((state) => state.photos.some(byHand));
    const photo = photos.find(byHand);
    expect(photo).toMatchObject({ width: 1280, height: 720, origin: "camera", pointName: "TP Quảng Ngãi" });
    expect(photo?.caption).toContain("TP Quảng Ngãi");
    const file = await api.ask("GET", `/conferences/${conferenceId}/photos/${photo?.id}`);
    expect(file.status).toBe(200);
  }, 30_000);

  test("leaves no page with an uncaught error or a refused script, style or connection", () => {
    expect([board, host, city, district].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
