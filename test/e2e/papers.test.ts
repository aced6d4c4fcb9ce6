import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";

const itemTitle = "Công khai để cán bộ biết, bàn, làm và kiểm tra";

let venue: Venue;
let browser: Browser;
let presenter: Watched;
let office: Watched;

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  presenter = await openAs(browser, venue.hall, "thamluan", "/tham-luan");
  office = await openAs(browser, venue.hall, "vanphong", `/van-phong/hoi-nghi/${venue.hall.conferenceId}/chuong-trinh`);
}, 60_000);

afterAll(() => venue?.close());

/** A real PDF of one page. */
async function pdf(text: string): Promise<Buffer> {
  const page = await browser.newPage();
  await page.setContent(`<h1>${text}</h1>`);
  const bytes = await page.pdf({ format: "A4" });
  await page.close();
  return bytes;
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/pdf", buffer });
}

/** The office's page of the paper, from the agenda. */
async function review(): Promise<Page> {
  const { page } = office;
  await page.goto(`${venue.hall.url}/app/van-phong/hoi-nghi/${venue.hall.conferenceId}/chuong-trinh`);
  await page.getByTitle(/^Đọc bài/).click();
  await page.getByRole("heading", { name: itemTitle }).waitFor();
  return page;
}

describe("a presenter's paper", () => {
  test("that only calls itself a PDF is refused before it is sent, and by the server", async () => {
    const { page } = presenter;
    await page.getByRole("heading", { name: itemTitle }).waitFor();
    await choose(page, "bai.pdf", Buffer.from("Đây là văn bản, không phải PDF."));
    await page.getByRole("alert").getByText("Tệp này không phải Word").waitFor();
    const item = venue.hall.state.agenda.find(({ title }) => title === itemTitle);
    const path = `/conferences/${venue.hall.conferenceId}/papers/${item?.id}?title=B%C3%A0i`;
    const api = await venue.hall.as("thamluan");
    const answer = await api.ask("PUT", path, Buffer.from("%PDF-1.7\nkhông có gì cả"), {
      "content-type": "application/pdf",
    });
    expect(answer).toMatchObject({ status: 415, body: { code: "paper.unreadable" } });
  }, 30_000);

  test("is handed in as PDF, and sent back by the office with a remark that the presenter reads", async () => {
    const { page } = presenter;
    await choose(page, "bai.pdf", await pdf("Tham luận"));
    await page.getByRole("button", { name: "Nộp bài" }).click();
    await page.getByText("1 trang").waitFor();
    await page.getByRole("link", { name: "Mở bản PDF" }).waitFor();

    const reading = await review();
    await reading.getByRole("link", { name: "Mở bản PDF" }).waitFor();
    await reading.getByLabel("Ý kiến khi gửi trả").fill("Đề nghị bổ sung số liệu năm 2021.");
    await reading.getByRole("button", { name: "Gửi trả" }).click();
    await venue.hall.until(({ papers }) => papers[0]?.state === "returned");
    await page.reload();
    await page.getByText("Đề nghị bổ sung số liệu năm 2021.").waitFor();
  }, 30_000);

  test("is kept while it is written: a reload and a killed server lose no word that was said to be saved", async () => {
    const { page } = presenter;
    await page.getByText("Gõ văn bản", { exact: true }).click();
    const editor = page.getByRole("textbox", { name: "Gõ văn bản" });
    await editor.fill("Kính thưa Hội nghị.");
    await page.getByText(/^đã lưu \d/).waitFor();
    await venue.hall.server.kill9();
    await editor.press("End");
    await page.keyboard.type(" Đơn vị xin báo cáo.");
    await page.getByText("chưa gửi được, vẫn giữ trên máy này").waitFor();
    await venue.hall.server.start();
    await page.getByText(/^đã lưu \d/).waitFor();
    await page.reload();
    await editor.getByText("Kính thưa Hội nghị. Đơn vị xin báo cáo.").waitFor();
  }, 60_000);

  test("is typed as text, accepted, and read at the agenda by the secretary", async () => {
    const { page } = presenter;
    await page.getByRole("textbox", { name: "Gõ văn bản" }).fill("Kính thưa Hội nghị.\nNăm 2021 có 12 cuộc họp.");
    await page.getByRole("button", { name: "Nộp bài" }).click();
    await page.getByText(/^Bản thứ 2 ·/).waitFor();

    const reading = await review();
    await reading.getByText("Năm 2021 có 12 cuộc họp.").waitFor();
    const bell = page.getByRole("button", { name: /^Thông báo, [1-9]/ });
    await bell.click();
    await page.getByText("Tham luận được gửi trả để sửa").waitFor();
    await page.getByRole("button", { name: "Đánh dấu đã đọc hết" }).click();
    await page.getByRole("button", { name: "Thông báo, 0 chưa đọc" }).waitFor();
    await reading.getByRole("button", { name: "Tiếp nhận" }).click();
    await venue.hall.until(({ papers }) => papers[0]?.state === "approved");
    await page.reload();
    await page.getByText("Văn phòng đã tiếp nhận bài.").waitFor();

    const secretary = await openAs(browser, venue.hall, "thuky", `/thu-ky/${venue.hall.conferenceId}`);
    await secretary.page.getByRole("tab", { name: "Tham luận (1)" }).click();
    await secretary.page.getByRole("button", { name: "Đọc bài" }).click();
    await secretary.page.getByText("Năm 2021 có 12 cuộc họp.").waitFor();
    expect([presenter, office, secretary].flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
