import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { HeldBack } from "../../support/browser/HeldBack.ts";
import { Venue } from "../../support/browser/Venue.ts";
import { makeSlidesPdf } from "../../support/documents/slidesPdf.ts";

let venue: Venue;
let slow: HeldBack;

beforeAll(async () => {
  venue = await Venue.open();
  const { hall } = venue;
  slow = await HeldBack.open(await venue.browser(), hall, "dieuhanh");
  const peer = await hall.peer();
  const pointId = hall.point("Đức Phổ").id;
  await peer.run("conference.start", {});
  await peer.run("simulation.start", { pointIds: [pointId] });
  await hall.until(({ sources }) => sources.some((source) => source.pointId === pointId), 30_000);
  await peer.run("floor.request", {
    pointId,
    speaker: { name: "Phạm Văn Đồng", title: "", unit: "" },
    subject: "",
    kind: "speech",
  });
  const title = new URLSearchParams({ title: "Báo cáo năm 2021" });
  const pdf = { "content-type": "application/pdf" };
  await hall.api.need("POST", `/conferences/${hall.conferenceId}/decks?${title}`, await makeSlidesPdf(3), pdf);
  await slow.board.page.locator('button[aria-label$="⇧4"]:enabled').waitFor({ timeout: 60_000 });
  await slow.board.page.getByText("Phạm Văn Đồng").first().waitFor();
}, 120_000);

afterAll(() => venue?.close());

/** Presses keys one after another before the page hears of what the first of them did. */
async function typeAhead(...keys: string[]): Promise<void> {
  await slow.told(venue.hall.state.seq);
  slow.hold();
  for (const key of keys) await slow.board.page.keyboard.press(key);
}

describe("a hand that is faster than the link", () => {
  test("P7: cuts to what it has just prepared, and not to who came next before", async () => {
    await typeAhead("Shift+Digit4", "Space");
    const { programme } = await venue.hall.until(({ preview }) => preview?.layout === "slide");
    expect(programme).toMatchObject({ layout: "solo", lowerThird: null });
    const onAir = venue.hall.until((state) => state.programme !== programme);
    slow.release();
    expect((await onAir).programme).toMatchObject({ layout: "slide", deckId: venue.hall.state.decks[0]?.id });
  }, 60_000);

  test("S1: turns as many pages as it presses", async () => {
    await typeAhead("BracketRight", "BracketRight");
    await venue.hall.until(({ decks }) => decks[0]?.page === 2);
    slow.release();
    await venue.hall.until(({ decks }) => decks[0]?.page === 3);
  }, 60_000);

  test("F5: takes its cut back at once", async () => {
    await typeAhead("Shift+Digit0", "Space", "Control+KeyZ");
    const cut = venue.hall.until(({ programme }) => programme.layout === "slate");
    slow.release();
    await cut;
    await venue.hall.until(({ programme }) => programme.layout === "slide");
  }, 60_000);

  test("puts into a grid the points that it chooses while the grid is on its way", async () => {
    await typeAhead("Shift+Digit5", "KeyW", "Enter");
    await venue.hall.until(({ preview }) => preview?.layout === "grid");
    slow.release();
    const { chosenNextPointId } = await venue.hall.until(({ preview }) => preview?.slots.length === 2);
    expect(chosenNextPointId).toBeNull();
  }, 60_000);

  test("types into a dialog that its last key has opened", async () => {
    const { keyboard } = slow.board.page;
    await Promise.all(["KeyR", "KeyA", "KeyB", "KeyC"].map((key) => keyboard.press(key)));
    expect(await slow.board.page.getByRole("dialog").getByRole("textbox").inputValue()).toBe("abc");
    await keyboard.press("Escape");
  }, 60_000);

  test("leaves no uncaught error and nothing that the policy refused", () => {
    expect(slow.board.faults).toEqual([]);
  });
});
