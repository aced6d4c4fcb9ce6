import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { BoardPage } from "../support/browser/BoardPage.ts";
import { heardTones } from "../support/browser/probes.ts";
import type { RoomPage } from "../support/browser/RoomPage.ts";
import { Venue } from "../support/browser/Venue.ts";
import { makeSlidesPdf } from "../support/documents/slidesPdf.ts";
import { makeFilm } from "../support/media/film.ts";

const own = "Sơn Hà";
const film = { title: "Phóng sự", hertz: 900 };

let venue: Venue;
let room: RoomPage;
let board: BoardPage;

beforeAll(async () => {
  venue = await Venue.open();
  room = await venue.room(own, await venue.browser(await venue.media("Phòng 1", 120, 2000)));
  board = await venue.board(await venue.browser());
  await (await venue.hall.peer()).run("conference.start", {});
}, 120_000);
afterAll(() => venue?.close());

/** Chooses a file in one of the two places of the dialog that take them: slides first, films second. */
async function choose(place: 0 | 1, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await board.page.locator("input[type=file]").nth(place).setInputFiles(file);
}

test("an operator hands slides in by keys and clicks, and sees what came of each file", async () => {
  await board.press("Shift+D");
  const dialog = board.page.getByRole("dialog");
  await choose(0, { name: "hỏng.pdf", mimeType: "application/pdf", buffer: Buffer.from("không phải trình chiếu") });
  await dialog.getByText("Tệp trình chiếu này không đọc được").waitFor();
  await dialog.getByRole("button", { name: "Đóng", exact: true }).last().click();
  const slides = Buffer.from(await makeSlidesPdf(4));
  await choose(0, { name: "Bao cao_quy 2.pdf", mimeType: "application/pdf", buffer: slides });
  await dialog.getByText("Trang 1/4").waitFor();
  // What came of the file and the slides themselves both carry the name.
  await dialog.getByText("Bao cao quy 2", { exact: true }).first().waitFor();
  await dialog.getByRole("button", { name: "Chuẩn bị chiếu" }).click();
  await venue.hall.until(({ preview }) => preview?.layout === "slide");
}, 60_000);

test("the slides are on a room's screen after the cut, and every turn of the operator's keys is there", async () => {
  await board.page.keyboard.press("Escape");
  await board.page.getByRole("dialog").waitFor({ state: "detached" });
  await board.press("Space");
  const page = (number: number) => room.page.locator(`img[data-page="${number}"]`);
  await page(1).waitFor();
  await board.press("BracketRight");
  await page(2).waitFor();
  await board.press("BracketRight");
  await page(3).waitFor();
  await board.press("BracketLeft");
  await page(2).waitFor();
  const width = await page(2).evaluate((image: HTMLImageElement) => image.naturalWidth);
  expect(width).toBe(1920);
}, 60_000);

test("a film is seen and heard in the room, nothing else is heard, and then the programme goes back by itself", async () => {
  await board.press("Shift+D");
  const file = await makeFilm(venue.hall.server.dataDir, "film.mp4", { seconds: 9, hertz: film.hertz });
  await choose(1, { name: `${film.title}.mp4`, mimeType: "video/mp4", buffer: await readFile(file) });
  const { clips } = await venue.hall.until((state) => state.clips.length === 1, 60_000);
  await board.page.keyboard.press("Escape");
  await (await venue.hall.peer()).run("programme.show", {
    composition: { layout: "clip", clipId: clips[0]?.id ?? "" },
  });
  await room.page.locator('video[data-point="server"][data-slot="0"]').waitFor();
  await venue.hall.until(({ programme }) => programme.layout === "clip");
  let heard: number[] = [];
  for (let tries = 0; heard.length === 0 && tries < 5; tries++) heard = await heardTones(room.page, [film.hertz, 2000]);
  expect(heard).toEqual([film.hertz]);
  await venue.hall.until(({ programme }) => programme.cause === "clipEnded", 30_000);
  await room.page.locator('video[data-point="server"]').waitFor({ state: "detached" });
  expect([...room.faults, ...board.faults]).toEqual([]);
}, 120_000);
