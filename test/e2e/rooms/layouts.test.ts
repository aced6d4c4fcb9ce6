import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Composition } from "@diemcau/shared/model/programme";
import type { ImportStatus } from "@diemcau/shared/protocol/rest";
import { simulatedIdentity } from "@diemcau/server/media/simulation/identity";
import { RoomPage } from "../../support/browser/RoomPage.ts";
import { Venue } from "../../support/browser/Venue.ts";
import { makeSlidesPdf } from "../../support/documents/slidesPdf.ts";

const own = "TP Quảng Ngãi";

let venue: Venue;
let room: RoomPage;
let deckId: string;

beforeAll(async () => {
  venue = await Venue.open();
  const { hall } = venue;
  const peer = await hall.peer();
  const others = peer.state.points.filter(({ name }) => name !== own).map(({ id }) => id);
  await peer.run("simulation.start", { pointIds: others });
  room = await RoomPage.open(await venue.browser(await venue.media("city", 120, 2000)), hall, {
    width: 1366,
    height: 768,
  });
  await room.typeCode(await hall.code(own), "screen");
  await room.enter();
  await hall.until(({ sources }) => new Set(sources.map(({ pointId }) => pointId)).size === others.length + 1, 40_000);
  deckId = await handIn("Tham luận Ba Tơ", await makeSlidesPdf(3));
  await (await hall.peer()).run("conference.start", {});
}, 120_000);

afterAll(() => venue?.close());

async function handIn(title: string, bytes: Uint8Array): Promise<string> {
  const { api, conferenceId } = venue.hall;
  await api.need<ImportStatus>("POST", `/conferences/${conferenceId}/decks?title=${encodeURIComponent(title)}`, bytes);
  const { decks } = await venue.hall.until((state) => state.decks.length > 0, 30_000);
  return decks[0]?.id ?? "";
}

async function show(composition: Composition): Promise<void> {
  await (await venue.hall.peer()).run("programme.show", { composition });
}

const pointId = (name: string) => venue.hall.point(name).id;

/** What the speakers of these points sound like, in the order of their points. */
function tonesOf(...names: string[]): number[] {
  const { points } = venue.hall.state;
  return points.flatMap(({ name }, place) => (names.includes(name) ? [simulatedIdentity(place).tone] : []));
}

/** How many pictures of the programme are shown, as the page stands now. */
function pictures(): Promise<number> {
  return room.page.locator("video[data-slot]").count();
}

/** Looks at every frame of the page for as long as `act` takes, and a second more: whether the whole picture was ever black. */
async function blackFramesWhile(act: () => Promise<void>): Promise<number> {
  const looking = room.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let black = 0;
        const look = () => {
          const shown = [...document.querySelectorAll<HTMLVideoElement>("video[data-slot]")];
          const image = document.querySelector<HTMLImageElement>("[data-seen=true] img");
          const seen = shown.some((video) => video.videoWidth > 0 && video.readyState >= 2);
          if (!seen && !(image && image.naturalWidth > 0)) black += 1;
          if (document.body.dataset.over) resolve(black);
          else requestAnimationFrame(look);
        };
        delete document.body.dataset.over;
        look();
      }),
  );
  await act();
  await room.page.evaluate(() => {
    document.body.dataset.over = "true";
  });
  return looking;
}

describe("a room's screen", () => {
  test("shows a grid of all fourteen points with their names, moving, without a black moment", async () => {
    await room.page.locator('video[data-slot="0"]').waitFor();
    const pointIds = venue.hall.state.points.map(({ id }) => id);
    const black = await blackFramesWhile(async () => {
      await show({ layout: "grid", pointIds });
      await room.page.waitForFunction(
        (count) =>
          [...document.querySelectorAll<HTMLVideoElement>("video[data-slot]")].filter(
            (video) => video.getVideoPlaybackQuality().totalVideoFrames > 10,
          ).length === count,
        pointIds.length,
      );
    });
    expect(black).toBe(0);
    for (const { name } of venue.hall.state.points) await room.page.locator("[data-tile]").getByText(name).waitFor();
  }, 60_000);

  test("shows a slide alone and with its speaker, turns its page, and is never black between them", async () => {
    const slide = room.page.locator("[data-seen=true] img");
    const black = await blackFramesWhile(async () => {
      await show({ layout: "slide", deckId });
      await slide.and(room.page.locator('[data-page="1"]')).waitFor();
      await show({ layout: "slideSpeaker", deckId, pointId: pointId("Ba Tơ") });
      await room.page.locator('[data-layout="slideSpeaker"] video[data-slot="0"]').waitFor();
      await (await venue.hall.peer()).run("slide.turn", { deckId, page: 2 });
      await slide.and(room.page.locator('[data-page="2"]')).waitFor();
    });
    expect(black).toBe(0);
    expect(await pictures()).toBe(1);
  }, 60_000);

  test("shows the server's test picture, and the point it was at before it again", async () => {
    await show({ layout: "test" });
    await room.page.locator('video[data-slot="0"][data-point="server"]').waitFor();
    await show({ layout: "solo", pointId: pointId("Ba Tơ") });
    await room.page.locator(`video[data-slot="0"][data-point="${pointId("Ba Tơ")}"]`).waitFor();
    expect(await pictures()).toBe(1);
  }, 60_000);

  test("F10: hears all who hold the floor at once, and nobody else", async () => {
    const peer = await venue.hall.peer();
    const speaker = { name: "Đại biểu 1", title: "", unit: "" };
    await peer.run("floor.mode", { mode: "several" });
    await peer.run("floor.grant", { pointId: pointId("Ba Tơ"), speaker, subject: "", seenTurnId: null });
    const seenTurnId = peer.state.turns.at(-1)?.id ?? null;
    await peer.run("floor.grant", { pointId: pointId("Lý Sơn"), speaker, subject: "", seenTurnId });
    const all = tonesOf(...venue.hall.state.points.map(({ name }) => name));
    await room.hearsOnly(tonesOf("VKSND tỉnh", "Ba Tơ", "Lý Sơn"), all);
  }, 60_000);

  test("F12: is told that its speaker comes next, and all read the message that the operator sends along the bottom", async () => {
    const peer = await venue.hall.peer();
    const speaker = { name: "Đại biểu 2", title: "Kiểm sát viên", unit: "" };
    const { ids } = await peer.run("floor.request", { pointId: pointId(own), speaker, subject: "" });
    await peer.run("floor.call", { requestId: ids[0] ?? "" });
    await room.page.getByText("Đồng chí Đại biểu 2 chuẩn bị phát biểu").waitFor();
    await peer.run("programme.crawl", { text: "Đề nghị các điểm cầu kiểm tra danh sách đại biểu" });
    await room.page.getByText("Đề nghị các điểm cầu kiểm tra danh sách đại biểu").waitFor();
    await peer.run("programme.crawl", { text: null });
    await room.page.locator("time").waitFor();
  }, 30_000);

  test("writes nothing smaller than 4 % of its height", async () => {
    const small = await room.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("[data-layout] *")]
        .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
        .filter(
          (element) =>
            element.checkVisibility() && Number.parseFloat(getComputedStyle(element).fontSize) < innerHeight * 0.0399,
        )
        .map((element) => element.textContent),
    );
    expect(small).toEqual([]);
  });

  test("has no uncaught error and nothing refused by its policy", () => {
    expect(room.faults).toEqual([]);
  });
});
