import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { PresenterLink } from "@diemcau/shared/protocol/rest";
import type { BrowserContext, Page } from "playwright-core";
import { openWindow } from "../support/browser/chromium.ts";
import { watchPolicy } from "../support/browser/pages.ts";
import type { RoomPage } from "../support/browser/RoomPage.ts";
import { Venue } from "../support/browser/Venue.ts";
import { makeTextPdf } from "../support/documents/textPdf.ts";

const hues = { laptop: 280, room: 120, other: 0 };
const tones = { laptop: 700, room: 1100, other: 500 };
const allTones = Object.values(tones);
const guest = { name: "Đại biểu 1", title: "Chuyên gia", unit: "" };

let venue: Venue;
let link: PresenterLink;
let context: BrowserContext;
let page: Page;
let faults: string[];
let room: RoomPage;
let other: RoomPage;

beforeAll(async () => {
  venue = await Venue.open();
  const [laptopBrowser, roomBrowser, otherBrowser] = await Promise.all([
    venue.media("laptop", hues.laptop, tones.laptop).then((media) => venue.browser(media)),
    venue.media("room", hues.room, tones.room).then((media) => venue.browser(media)),
    venue.media("other", hues.other, tones.other).then((media) => venue.browser(media)),
  ]);
  const { hall } = venue;
  room = await venue.room("Bình Sơn", roomBrowser);
  other = await venue.room("Ba Tơ", otherBrowser);
  await hall.until(({ sources }) => sources.length === 4, 30_000);
  link = await hall.api.need<PresenterLink>("POST", `/conferences/${hall.conferenceId}/presenter-links`, {
    pointId: hall.point("Bình Sơn").id,
    person: guest,
  });
  const opened = await openWindow(laptopBrowser);
  ({ context, page } = opened);
  faults = opened.errors;
  watchPolicy(page, faults);
}, 120_000);
afterAll(() => venue?.close());

describe("a presenter with a personal link", () => {
  test("PL1: opens it on the own laptop and is at the point, the token gone from the address", async () => {
    await page.goto(`${venue.hall.url}${link.path}`);
    await page.getByText("Hội nghị chưa bắt đầu. Hãy thử camera và micro.").waitFor();
    expect(page.url()).toBe(`${venue.hall.url}/app/trinh-bay`);
    expect(venue.hall.server.printed).not.toContain(link.path.split("#")[1] ?? "");
    const state = await venue.hall.until(({ sources }) => sources.length === 6, 30_000);
    const laptops = state.points.flatMap(({ devices }) => devices.filter(({ role }) => role === "presenter"));
    expect(laptops).toMatchObject([{ person: { name: "Đại biểu 1" }, connected: true }]);
  }, 60_000);

  test("hands slides in, which are the presenter's own", async () => {
    const pdf = makeTextPdf(["Trang một", "Trang hai", "Trang ba"]);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "tham-luan.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdf) });
    const { decks } = await venue.hall.until((state) => state.decks.length === 1, 60_000);
    expect(decks).toMatchObject([{ owner: { name: "Đại biểu 1" }, page: 1 }]);
    await page.getByText("Trang 1 / 3").waitFor();
  }, 90_000);

  test("asks for the floor in the own name, sees the place, and is called ahead", async () => {
    const peer = await venue.hall.peer();
    await peer.run("conference.start", {});
    await page.keyboard.press("d");
    await page.getByText("Đã đăng ký, thứ 1 trong 1 lượt đang chờ").waitFor();
    const [request] = venue.hall.state.queue;
    expect(request).toMatchObject({ speaker: { name: "Đại biểu 1" }, via: "presenter" });
    await peer.run("floor.call", { requestId: request?.id ?? "" });
    await page.getByText("Sắp đến lượt đồng chí").waitFor();
  }, 60_000);

  test("PL2, PL3: speaks: another room sees and hears the laptop, not the room it stands in", async () => {
    const peer = await venue.hall.peer();
    await peer.run("floor.grant", { requestId: venue.hall.state.queue[0]?.id ?? "", seenTurnId: null });
    await page.getByText("ĐANG PHÁT BIỂU").waitFor();
    expect(await page.getByRole("timer").innerText()).toMatch(/Còn\s+\d\d:\d\d/);
    await other.sees(hues.laptop);
    await other.hearsOnly([tones.laptop], allTones);
    await room.hearsOnly([], allTones);
  }, 90_000);

  test("S1: shows the own slides and turns them by keys, in every room", async () => {
    const peer = await venue.hall.peer();
    const deckId = venue.hall.state.decks[0]?.id ?? "";
    await peer.run("programme.show", { composition: { layout: "slide", deckId } });
    await other.page.locator('[data-page="1"]').first().waitFor();
    await page.locator("h2").first().click();
    await page.keyboard.press("ArrowRight");
    await other.page.locator('[data-page="2"]').first().waitFor();
    expect((await venue.hall.until(({ decks }) => decks[0]?.page === 2)).decks[0]?.page).toBe(2);
  }, 60_000);

  test("PL4: comes back by itself after a reload, and is no room: the point's screens are counted without it", async () => {
    await page.reload();
    await page.getByText("ĐANG PHÁT BIỂU").waitFor();
    await other.turnOff();
    await room.turnOff();
    const { points } = await venue.hall.until(
      (state) =>
        state.points.every(({ devices }) => devices.every((one) => one.role === "presenter" || !one.connected)),
      30_000,
    );
    expect(
      points.flatMap(({ devices }) => devices.filter(({ connected }) => connected).map(({ role }) => role)),
    ).toEqual(["presenter"]);
  }, 60_000);

  test("PL1: is shown out when the invitation is taken back, and the link opens nothing any more", async () => {
    const peer = await venue.hall.peer();
    await peer.run("presenter.uninvite", { invitationId: link.invitationId });
    await page.getByText("Liên kết trình bày này không còn dùng được").waitFor();
    const again = await context.newPage();
    await again.goto(`${venue.hall.url}${link.path}`);
    await again.getByText("Liên kết trình bày này không còn dùng được").waitFor();
    expect(faults).toEqual([]);
  }, 60_000);
});
