import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import { openAs } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";

jest.setTimeout(180_000);

let venue: Venue;

beforeAll(async () => {
  venue = await Venue.open();
}, 60_000);

afterAll(() => venue?.close());

describe("a rehearsal by one person alone", () => {
  test("begins from the home page, shows on its board what goes wrong and that it is mended, and is wiped by one click", async () => {
    const { page, faults } = await openAs(await venue.browser(), venue.hall, "dieuhanh", "/");
    await page.getByRole("button", { name: "Diễn tập" }).click();
    await page.getByText("×10").click();
    await page.getByLabel("Tự chạy").check();
    await page.getByRole("button", { name: "Bắt đầu diễn tập" }).click();
    const strip = page.getByRole("region", { name: "Điều khiển buổi diễn tập" });
    await strip.getByText("14/14").waitFor({ timeout: 90_000 });
    await page.getByText("DIỄN TẬP", { exact: true }).waitFor();
    await page.getByText("ĐANG DIỄN RA").waitFor({ timeout: 60_000 });

    const room = strip.getByLabel("Sự cố tại");
    await room.selectOption({ label: "Lý Sơn" });
    await page.keyboard.press("Alt+3");
    await strip.getByText("13/14").waitFor();
    await strip.getByText("14/14").waitFor({ timeout: 30_000 });
    await page.keyboard.press("Alt+1");
    await page
      .getByText(/hình đứng/i)
      .first()
      .waitFor({ timeout: 30_000 });

    await page.keyboard.press("Alt+p");
    await strip.getByText("Tạm dừng").first().waitFor();
    await strip.getByRole("button", { name: "Chạy tiếp" }).waitFor();

    await strip.getByRole("button", { name: "Xóa buổi diễn tập" }).click();
    await page.getByRole("button", { name: "Xóa hết" }).click();
    await page.getByRole("button", { name: "Diễn tập", exact: true }).waitFor();
    const [conference] = await venue.hall.api.need<ConferenceSummary[]>("GET", "/conferences");
    expect(conference?.rehearsalId).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
