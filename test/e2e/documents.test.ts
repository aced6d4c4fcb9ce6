import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";

let venue: Venue;
let office: Watched;

beforeAll(async () => {
  venue = await Venue.open();
  office = await openAs(await venue.browser(), venue.hall, "vanphong", `/van-ban/${venue.hall.conferenceId}`);
}, 90_000);

afterAll(() => venue?.close());

/** The row of a kind of document. */
function row(page: Page, kind: string) {
  return page.getByRole("listitem", { name: kind, exact: true });
}

describe("the documents' page", () => {
  test("tells what each kind waits for, and suggests the letterhead", async () => {
    const { page } = office;
    await row(page, "Biên bản").getByText("Lập được khi hội nghị đã bắt đầu.").waitFor();
    await row(page, "Thông báo kết luận").getByText("Cần ghi ít nhất một kết luận.").waitFor();
    expect(await page.getByLabel("Cơ quan ban hành").inputValue()).toBe("VKSND tỉnh Quảng Ngãi");
    expect(await row(page, "Biên bản").getByRole("link", { name: /^Tải/ }).count()).toBe(0);
  }, 60_000);

  test("refuses to issue before the letterhead is saved, then issues with the register's number", async () => {
    const { page } = office;
    const programme = row(page, "Chương trình");
    await programme.getByRole("button", { name: /^Ban hành/ }).click();
    await page.getByRole("dialog").getByText("Văn bản chưa có số hoặc ngày của văn thư").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Ban hành" }).click();
    await page.getByText("Chưa có phần đầu văn bản").waitFor();
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText("Đã lưu phần đầu và chữ ký.").waitFor();

    await programme.getByLabel("Số của văn bản: Chương trình").fill("tám");
    await programme.getByRole("button", { name: /^Ghi số/ }).click();
    await programme.getByText("Số gồm 1 đến 5 chữ số").waitFor();
    await programme.getByLabel("Số của văn bản: Chương trình").fill("8");
    await programme.getByLabel("Ngày của văn bản: Chương trình").fill("5/2/2022");
    await programme.getByRole("button", { name: /^Ghi số/ }).click();
    await venue.hall.until(({ registers }) => registers.programme?.date === "2022-02-05");
    await programme.getByRole("button", { name: /^Ban hành/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Ban hành" }).click();
    const { issued } = await venue.hall.until((state) => state.issued.length === 1, 60_000);
    await page
      .getByRole("region", { name: "Đã ban hành" })
      .getByText(issued[0]?.digest ?? "")
      .waitFor();
    await programme.getByText(/^Đã ban hành ngày/).waitFor();
    expect(office.faults).toEqual([]);
  }, 120_000);
});
