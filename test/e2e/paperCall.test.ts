import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { seriousFindings } from "../support/browser/axe.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";
import { makePdf } from "../support/proceedings.ts";

const itemTitle = "Công khai để cán bộ biết, bàn, làm và kiểm tra";

let venue: Venue;
let browser: Browser;
let office: Watched;
let presenter: Watched;

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  office = await openAs(browser, venue.hall, "vanphong", `/van-phong/hoi-nghi/${venue.hall.conferenceId}/tham-luan`);
  presenter = await openAs(browser, venue.hall, "thamluan", "/tham-luan");
}, 90_000);

afterAll(() => venue?.close());

/** Two weeks from now, as the office types days. */
function inTwoWeeks(): string {
  const day = new Date(Date.now() + 14 * 24 * 3600 * 1000);
  return `${day.getUTCDate()}/${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`;
}

describe("the call for papers", () => {
  test("a deadline in the past is refused at its field and nothing typed is lost; the next try is sent (RP1)", async () => {
    const { page } = office;
    await page.getByRole("button", { name: "Lập thông báo" }).click();
    await page.getByLabel("Hướng dẫn").fill("Nêu rõ số liệu đến 31/3.");
    await page.getByLabel("Hạn nộp, ngày").fill("1/1/2020");
    await page.getByRole("button", { name: "Gửi thông báo" }).click();
    await page.getByText("Hạn này đã qua").waitFor();
    expect(await page.getByLabel("Hướng dẫn").inputValue()).toBe("Nêu rõ số liệu đến 31/3.");
    await page.getByLabel("Hạn nộp, ngày").fill(inTwoWeeks());
    await page.getByRole("button", { name: "Gửi thông báo" }).click();
    await page.getByText("bài đã nộp").waitFor();
    await page.locator('input[type="file"]').setInputFiles({
      name: "Mẫu tham luận.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(makePdf(1)),
    });
    await page.getByText("Mẫu tham luận.pdf").waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }, 60_000);

  test("the presenter reads what is asked, starts from the template, and is reminded by a click of the office", async () => {
    const { page } = presenter;
    await page.reload();
    await page.getByText("Nêu rõ số liệu đến 31/3.").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /Tải mẫu/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await office.page.getByRole("button", { name: "Nhắc Đại biểu 1", exact: true }).click();
    await office.page.getByText("Đã nhắc 1 người.").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Thông báo, 2 chưa đọc" }).click();
    await page.getByText("Sắp đến hạn nộp tham luận").click();
    await page.getByRole("button", { name: "Thông báo, 1 chưa đọc" }).waitFor();
  }, 60_000);

  test("two versions lie side by side, with more than colour to tell what changed", async () => {
    const { hall } = venue;
    const api = await hall.as("thamluan");
    const item = hall.state.agenda.find(({ title }) => title === itemTitle);
    const put = (text: string) =>
      api.need("PUT", `/conferences/${hall.conferenceId}/papers/${item?.id}`, {
        title: itemTitle,
        text: { blocks: [{ type: "paragraph", runs: [{ text }] }] },
      });
    await put("Năm 2021 có 12 cuộc họp.");
    await put("Năm 2021 có 14 cuộc họp.");
    const { page } = await openAs(browser, hall, "lanhdao", "/tham-luan/doc");
    await page.getByRole("link", { name: new RegExp(itemTitle) }).click();
    await page.getByRole("tab", { name: /So sánh/ }).click();
    await page.locator("del", { hasText: "12" }).waitFor();
    await page.locator("ins", { hasText: "14" }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.close();
  }, 60_000);

  test("of two who decide at once the second is told, and sees what the first decided (RP2)", async () => {
    const { hall } = venue;
    const [paper] = hall.state.papers;
    const address = `/tham-luan/${hall.conferenceId}/${paper?.id}`;
    const [one, two] = await Promise.all([
      openAs(browser, hall, "lanhdao", address),
      openAs(browser, hall, "vanphong", address),
    ]);
    await two.page.getByLabel("Ý kiến khi gửi trả").fill("Bổ sung số liệu năm 2022.");
    await one.page.getByRole("button", { name: "Tiếp nhận" }).waitFor();
    const click = (page: Page, name: string) =>
      // Whoever is slower may find the button out of use already.
      page
        .getByRole("button", { name })
        .click({ timeout: 3000 })
        .catch(() => undefined);
    await Promise.all([click(one.page, "Tiếp nhận"), click(two.page, "Gửi trả")]);
    const { papers } = await hall.until((state) => state.papers[0]?.state !== "submitted");
    const approved = papers[0]?.state === "approved";
    const decided = approved ? "đã tiếp nhận" : "trả lại";
    for (const { page } of [one, two]) await page.getByText(decided, { exact: true }).first().waitFor();
    if (approved) {
      await two.page.getByText("Bài này đã được tiếp nhận hoặc trả lại trước đó.").waitFor();
      expect(await two.page.getByLabel("Ý kiến khi gửi trả").inputValue()).toBe("Bổ sung số liệu năm 2022.");
    }
    expect([one, two, office, presenter].flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
