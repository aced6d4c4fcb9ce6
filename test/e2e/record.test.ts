import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { WriteUpReply } from "@diemcau/shared/protocol/rest";
import type { Browser, Page } from "playwright-core";
import { seriousFindings } from "../support/browser/axe.ts";
import { fullCamera } from "../support/browser/fakeMedia.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { waitForHue } from "../support/browser/probes.ts";
import { Venue } from "../support/browser/Venue.ts";

const city = { point: "TP Quảng Ngãi", hue: 120, tone: 930 };
const said = {
  report: "Kết quả năm 2021: mọi đơn vị công khai quy chế; hạn chế: một số nơi báo cáo chậm.",
  paper: "Đề nghị nhân rộng cách làm của thành phố.",
  conclusions: ["Rà soát quy chế dân chủ ở từng đơn vị.", "Báo cáo kết quả trước ngày 30/6."],
};

let venue: Venue;
let browser: Browser;
let desk: Watched;
let slug: string;
const pages: Watched[] = [];

async function openPage(signInName: string, path: string): Promise<Watched> {
  const opened = await openAs(browser, venue.hall, signInName, path);
  pages.push(opened);
  return opened;
}

async function run(...command: Parameters<Awaited<ReturnType<Venue["hall"]["peer"]>>["run"]>): Promise<string> {
  return (await (await venue.hall.peer()).run(...command)).ids[0] ?? "";
}

/** Opens an item of the agenda and gives its person the floor at a point. */
async function hear(kind: string, pointName: string): Promise<void> {
  const item = venue.hall.state.agenda.find((one) => one.kind === kind && one.person !== null);
  await run("item.open", { itemId: item?.id ?? "" });
  const speaker = { personId: item?.person?.id ?? "" };
  const pointId = venue.hall.point(pointName).id;
  await run("floor.grant", { pointId, speaker, subject: item?.title ?? "", seenTurnId: null });
}

/** Writes below a heading of the minutes and waits until the server has stored it. */
async function write(heading: string, text: string): Promise<void> {
  const section = desk.page.getByRole("region", { name: heading });
  await section.getByRole("textbox").fill(text);
  await section.getByText(/^đã lưu \d\d:\d\d:\d\d/).waitFor();
}

beforeAll(async () => {
  venue = await Venue.open();
  const { hall } = venue;
  const media = await venue.media("city", city.hue, city.tone, fullCamera);
  browser = await venue.browser(media);
  const pointIds = ["host", "Bình Sơn"].map((name) => hall.point(name).id);
  await run("simulation.start", { pointIds });
  const room = await venue.room(city.point, browser);
  pages.push(room);
  for (const [name, count] of [
    ["host", 38],
    ["Bình Sơn", 14],
    [city.point, 12],
  ] as const)
    await run("headcount.report", { pointId: hall.point(name).id, count });
  await hall.until(({ sources }) => sources.length === 6, 40_000);
  await run("conference.start", {});
  desk = await openPage("thuky", `/thu-ky/${hall.conferenceId}`);
}, 90_000);

afterAll(() => venue?.close());

describe("while the conference runs, the secretary", () => {
  test("sees it on the timeline and writes below the headings that come by themselves", async () => {
    await hear("report", "host");
    await desk.page.getByText("Mở nội dung: Báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2021").waitFor();
    await write("Đồng chí Nguyễn Trình", said.report);
    await hear("paper", city.point);
    await write("Đồng chí Nguyễn Thị Bích Thủy", said.paper);
  }, 60_000);

  test("takes a photo by one key: the camera's own width, captioned with name, title and deed", async () => {
    await waitForHue(desk.page, city.hue, 'video[data-slot="0"]');
    await desk.page.keyboard.press("F9");
    // The newest stands first; some were taken by themselves before.
    await venue.hall.until(({ photos }) => photos.some(({ automatic }) => !automatic));
    const caption = desk.page.getByRole("textbox", { name: "Chú thích ảnh" }).first();
    await caption.waitFor();
    expect(await caption.inputValue()).toBe(
      "Đ/c Nguyễn Thị Bích Thủy – Viện trưởng VKSND thành phố Quảng Ngãi trình bày tham luận",
    );
    await desk.page.getByText("1280 × 720").first().waitFor();
  }, 30_000);

  test("records the conclusion as numbered points while the chair speaks", async () => {
    await hear("directive", "host");
    await hear("conclusion", "host");
    for (const [index, text] of said.conclusions.entries()) {
      await desk.page.keyboard.press("F7");
      await desk.page.getByLabel(`Điểm ${index + 1}`, { exact: true }).fill(text);
      await desk.page.keyboard.press("Enter");
      await desk.page.getByRole("textbox", { name: `Kết luận, điểm ${index + 1}` }).waitFor();
    }
    await run("conference.end", {});
    await desk.page.getByRole("link", { name: "Soạn tin bài" }).waitFor();
  }, 30_000);
});

test("the minutes have times, speakers, attendance and head counts out of the log, and every written word", async () => {
  const { page } = await openPage("lanhdao", `/bien-ban/${venue.hall.conferenceId}`);
  const paper = page.getByRole("article");
  await paper.waitFor();
  const text = await paper.innerText();
  for (const fact of [
    "Kế hoạch số 714/KH-VKS-BCĐ ngày 05/4/2022",
    "kết nối trực tuyến với 02/13 điểm cầu",
    "Số đại biểu có mặt: 64",
    "Đồng chí Nguyễn Trình – Trưởng phòng 15, Ủy viên Ban Chỉ đạo",
    "tại điểm cầu TP Quảng Ngãi",
    said.report,
    said.paper,
    `1. ${said.conclusions[0]}`,
    `2. ${said.conclusions[1]}`,
  ])
    expect(text).toContain(fact);
  expect(text).toMatch(/Hội nghị kết thúc vào \d\d giờ \d\d, ngày \d\d tháng \d\d? năm 20\d\d/);
}, 30_000);

describe("the article", () => {
  const path = () => `/tin-bai/${venue.hall.conferenceId}`;
  const publish = (page: Page) => page.getByRole("button", { name: "Công bố", exact: true });

  test("is prefilled from log and minutes, and can't be sent while a blank is left", async () => {
    const { page } = await openPage("thuky", path());
    const article = page.getByRole("article");
    await article.getByText("Chỗ cần điền: Nội dung phát biểu chỉ đạo").waitFor();
    const values = await article
      .getByRole("textbox")
      .evaluateAll((fields) =>
        fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")).join("\n"),
      );
    for (const fact of [
      "714/KH-VKS-BCĐ ngày 05/4/2022",
      "02 điểm cầu",
      "01 tham luận",
      said.report,
      said.conclusions[0],
    ])
      expect(values).toContain(fact);
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    const blank = page.locator("[data-blank] textarea").first();
    expect(await blank.evaluate((field) => field === document.activeElement)).toBe(true);
    await blank.fill("Đồng chí yêu cầu các đơn vị gắn dân chủ với kỷ luật.");
    await page.getByRole("button", { name: /^Lưu/ }).click();
    await page.getByText("đã lưu", { exact: true }).waitFor();
  }, 30_000);

  test("R5: is not published by whoever sent it: page and server say why", async () => {
    const { page } = await openPage("quantri", path());
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    await page.getByText("Bạn là người gửi duyệt bài này nên không tự công bố được.").waitFor();
    expect(await publish(page).count()).toBe(0);
    const admin = await venue.hall.as("quantri");
    const base = `/conferences/${venue.hall.conferenceId}/write-up`;
    const { writeUp } = await admin.need<WriteUpReply>("GET", base);
    const answer = await admin.ask("POST", `${base}/publish`, { version: writeUp.version });
    expect(answer).toMatchObject({ status: 403, body: { code: "writeUp.samePerson" } });
  }, 30_000);

  test("is sent back with a remark, mended and sent again, and published by somebody else", async () => {
    const approver = await openPage("lanhdao", path());
    await approver.page.getByRole("button", { name: "Trả lại để sửa" }).click();
    const dialog = approver.page.getByRole("dialog");
    await dialog.getByLabel("Cần sửa những gì").fill("Ghi rõ tên người viết.");
    await dialog.getByRole("button", { name: "Trả lại để sửa" }).click();
    await approver.page.getByText("Bản nháp").waitFor();

    const writer = await openPage("thuky", path());
    await writer.page.getByText("Ghi rõ tên người viết.").waitFor();
    await writer.page.getByRole("textbox", { name: "Tên người viết – đơn vị" }).fill("Thư ký Hội nghị – Văn phòng");
    await writer.page.getByRole("button", { name: "Gửi duyệt" }).click();
    await writer.page.getByText("Chờ duyệt", { exact: true }).waitFor();

    await approver.page.reload();
    await publish(approver.page).click();
    await publish(approver.page.getByRole("dialog").page()).last().click();
    const link = approver.page.getByRole("link", { name: "Xem trang công bố" });
    await link.waitFor();
    slug = (await link.getAttribute("href")) ?? "";
    expect(slug).toMatch(/^\/tin-bai\/[a-z0-9-]+$/);
  }, 60_000);

  test("is read without a script: its facts, its picture with caption, and the list leads to it", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${venue.hall.url}/tin-bai`);
    await page.locator(`a[href="${slug}"]`).click();
    const text = await page.getByRole("article").innerText();
    for (const fact of [
      "714/KH-VKS-BCĐ ngày 05/4/2022",
      "kết nối trực tuyến với 02 điểm cầu",
      "Trần Quang Minh",
      said.report,
      "yêu cầu các đơn vị gắn dân chủ với kỷ luật",
      said.conclusions[1] ?? "",
      "Thư ký Hội nghị – Văn phòng",
    ])
      expect(text).toContain(fact);
    expect(await page.locator("figcaption").allInnerTexts()).toContain(
      "Đ/c Nguyễn Thị Bích Thủy – Viện trưởng VKSND thành phố Quảng Ngãi trình bày tham luận",
    );
    const picture = page.locator("figure img").first();
    await picture.scrollIntoViewIfNeeded();
    const address = await picture.getAttribute("src");
    const answer = await context.request.get(`${venue.hall.url}${address}`);
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    await context.close();
  }, 30_000);
});

test("axe-core finds nothing serious on the article, the list, the front page and the sign-in page", async () => {
  const page = await browser.newPage();
  const findings: Record<string, string[]> = {};
  for (const address of [slug, "/tin-bai", "/", "/app/dang-nhap"]) {
    await page.goto(`${venue.hall.url}${address}`);
    await page.getByRole("heading").first().waitFor();
    findings[address] = await seriousFindings(page);
  }
  expect(findings).toEqual({ [slug]: [], "/tin-bai": [], "/": [], "/app/dang-nhap": [] });
}, 30_000);

test("no page on the way had an uncaught error or was refused a script, style or connection", () => {
  expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
});
