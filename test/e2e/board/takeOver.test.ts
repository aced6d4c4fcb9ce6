import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { seriousFindings } from "../../support/browser/axe.ts";
import type { BoardPage } from "../../support/browser/BoardPage.ts";
import { Venue } from "../../support/browser/Venue.ts";

let venue: Venue;
let first: BoardPage;
let second: BoardPage;

beforeAll(async () => {
  venue = await Venue.open();
  const browser = await venue.browser();
  first = await venue.board(browser, "dieuhanh");
  second = await venue.board(browser, "quantri");
}, 90_000);

afterAll(() => venue?.close());

describe("B1: two operators at one conference", () => {
  test("see the same, and the first whose page directs has the board by it", async () => {
    await first.press("Shift+KeyB");
    const { inCharge } = await venue.hall.until(({ status }) => status === "running");
    expect(inCharge?.name).toBe("Cán bộ điều hành");
    await first.page.getByText("Bạn đang điều hành").waitFor();
    await second.page.getByText("Cán bộ điều hành đang điều hành").waitFor();
    await second.page.getByText("ĐANG DIỄN RA").waitFor();
  }, 30_000);

  test("the second is refused by the first one's name, and takes over by the key that the page offers", async () => {
    await second.press("KeyN");
    const dialog = second.page.getByRole("dialog", { name: "Cán bộ điều hành đang điều hành" });
    await dialog.waitFor();
    expect(venue.hall.state.currentItemId).toBeNull();
    await second.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await second.press("Shift+KeyO");
    await second.page.getByText("Bạn đang điều hành").waitFor();
    await second.press("KeyN");
    const { currentItemId } = await venue.hall.until((state) => state.currentItemId !== null);
    expect(currentItemId).toBe(venue.hall.state.agenda[0]?.id);
  }, 30_000);

  test("the first is told who took over until it was read, and its actions are refused now", async () => {
    const told = first.page.getByRole("alert").filter({ hasText: "đã nhận điều hành" });
    await told.waitFor();
    await told.getByRole("button").click();
    await told.waitFor({ state: "detached" });
    await first.page.locator("[data-region=agenda] [aria-current=step]").waitFor();
    await first.press("KeyK");
    const dialog = first.page.getByRole("dialog");
    await dialog.getByText("Lệnh vừa rồi chưa được thực hiện", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "Nhận điều hành" }).click();
    await dialog.waitFor({ state: "detached" });
    await first.press("KeyK");
    await venue.hall.until((state) => state.currentItemId === null);
  }, 30_000);

  test("every action says on both boards who did it", async () => {
    for (const board of [first, second])
      await board.page.getByRole("log").filter({ hasText: "Cán bộ điều hành" }).waitFor();
  }, 30_000);
});

describe("the board", () => {
  test("has nothing serious for axe, with a picture prepared, as a list, and in its dialogs", async () => {
    await first.press("Shift+Digit0");
    await first.page.getByText("Bảng chờ", { exact: true }).first().waitFor();
    expect(await seriousFindings(first.page)).toEqual([]);
    await first.press("KeyG");
    await first.page.getByRole("list", { name: "Các điểm cầu" }).waitFor();
    expect(await seriousFindings(first.page)).toEqual([]);
    for (const key of ["KeyL", "KeyJ", "KeyR", "Shift+Slash"]) {
      await first.press(key);
      await first.page.getByRole("dialog").waitFor();
      expect(await seriousFindings(first.page)).toEqual([]);
      await first.page.keyboard.press("Escape");
      await first.page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await first.press("KeyG");
  }, 60_000);

  test("keeps every button within the window at both sizes", async () => {
    for (const size of [
      { width: 1366, height: 768 },
      { width: 1920, height: 1080 },
    ]) {
      await first.page.setViewportSize(size);
      const outside = await first.page.evaluate(() =>
        [...document.querySelectorAll("button, h1, h2")].flatMap((element) => {
          const { left, right, top, bottom, width } = element.getBoundingClientRect();
          const listed = element.closest("ol, ul, [class*=lists]") !== null;
          const out = left < 0 || right > innerWidth + 0.5 || (!listed && (top < 0 || bottom > innerHeight + 0.5));
          return width > 1 && out ? [element.textContent] : [];
        }),
      );
      expect(outside).toEqual([]);
    }
    await first.page.setViewportSize({ width: 1366, height: 768 });
  }, 30_000);

  test("leaves no uncaught error and nothing that the policy refused", () => {
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});
