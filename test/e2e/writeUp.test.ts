import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Photo } from "@diemcau/shared/model/photo";
import type { WriteUpReply } from "@diemcau/shared/protocol/rest";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { seriousFindings } from "../support/browser/axe.ts";
import { fullCamera } from "../support/browser/fakeMedia.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";

const city = { point: "TP Quảng Ngãi", hue: 120, tone: 930 };
const notice = "Bản trước ghi chưa đúng tên Hội nghị. <script>alert(1)</script>";
const reason = "Thông tin chưa được phép công bố.";

let venue: Venue;
let browser: Browser;
let writer: Watched;
let approver: Watched;
let address = "";
let photo: Photo | undefined;

async function run(...command: Parameters<Awaited<ReturnType<Venue["hall"]["peer"]>>["run"]>): Promise<string> {
  return (await (await venue.hall.peer()).run(...command)).ids[0] ?? "";
}

const place = () => `/tin-bai/${venue.hall.conferenceId}`;

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Công bố", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Công bố" }).click();
}

async function read(): Promise<{ status: number; text: string }> {
  const response = await fetch(venue.hall.url + address);
  return { status: response.status, text: await response.text() };
}

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser(await venue.media("city", city.hue, city.tone, fullCamera));
  await venue.room(city.point, browser);
  await venue.hall.until(({ sources }) => sources.some(({ kind }) => kind === "camera"), 40_000);
  await run("conference.start", {});
}, 90_000);

afterAll(() => venue?.close());

describe("R7: a speaker in a real room", () => {
  test("is photographed by itself: the camera's own width, captioned, described and measured", async () => {
    const item = venue.hall.state.agenda.find(({ kind, person }) => kind === "paper" && person !== null);
    await run("item.open", { itemId: item?.id ?? "" });
    const speaker = { personId: item?.person?.id ?? "" };
    const pointId = venue.hall.point(city.point).id;
    await run("floor.grant", { pointId, speaker, subject: "", seenTurnId: null });
    const { photos } = await venue.hall.until((state) => state.photos.length > 0, 60_000);
    [photo] = photos;
    expect(photo).toMatchObject({
      automatic: true,
      origin: "camera",
      width: 1280,
      pointName: city.point,
      caption: expect.stringMatching(/^Đ\/c .+ – .+ trình bày tham luận$/),
      alt: expect.stringMatching(/^Đồng chí .+ đang trình bày tham luận, tại điểm cầu TP Quảng Ngãi\.$/),
    });
    expect(photo?.sharpness).toBeGreaterThan(0);
    expect(venue.hall.state.turns.find(({ id }) => id === photo?.turnId)?.pointName).toBe(city.point);
    await run("conference.end", {});
  }, 90_000);
});

describe("the article", () => {
  test("has the photo in its place; it is cropped, and an own one is added without the place it was taken at", async () => {
    writer = await openAs(browser, venue.hall, "thuky", place());
    const { page } = writer;
    const figure = page.locator("figure").first();
    await figure.hover();
    await figure.getByRole("button", { name: "Cắt ảnh" }).click();
    const dialog = page.getByRole("dialog", { name: "Cắt ảnh cho tin bài" });
    await dialog.getByText("1:1").click();
    await dialog.getByText("720 × 720").waitFor();
    await dialog.getByRole("button", { name: "Lấy phần này" }).click();
    await dialog.waitFor({ state: "hidden" });

    const own = sharp({ create: { width: 1200, height: 800, channels: 3, background: "#7b5433" } });
    const placed = own.withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "15/1 7/1 12/1" } });
    const file = { name: "hội trường.jpg", mimeType: "image/jpeg", buffer: await placed.jpeg().toBuffer() };
    await page.getByRole("button", { name: "Thêm vào cuối bài" }).click();
    await page.getByRole("menuitem", { name: "Ảnh của hội nghị" }).click();
    await page.getByRole("button", { name: "Tải ảnh lên" }).click();
    const upload = page.getByRole("dialog", { name: "Tải ảnh lên" });
    await upload.locator('input[type="file"]').setInputFiles(file);
    await upload.getByLabel("Chú thích ảnh").fill("Hội trường trước giờ khai mạc");
    await upload.getByRole("button", { name: "Tải lên", exact: true }).click();
    await page.getByText("Đã thêm ảnh.").waitFor();
    const { photos } = await venue.hall.until((state) => state.photos.some(({ origin }) => origin === "upload"));
    const brought = photos.find(({ origin }) => origin === "upload");
    expect(brought).toMatchObject({ width: 1200, height: 800, automatic: false });
    const stored = await writer.page.request.get(
      `${venue.hall.url}/api/conferences/${venue.hall.conferenceId}/photos/${brought?.id}`,
    );
    expect((await sharp(await stored.body()).metadata()).exif).toBeUndefined();
  }, 60_000);

  test("is sent once every place is filled, and published by somebody else with the crop readers see", async () => {
    const { page } = writer;
    const blank = page.locator("[data-blank] textarea");
    while (await blank.count()) await blank.first().fill("Nội dung do thư ký viết.");
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    await page.getByText("Chờ duyệt", { exact: true }).waitFor();
    approver = await openAs(browser, venue.hall, "lanhdao", place());
    await publish(approver.page);
    const link = approver.page.getByRole("link", { name: "Xem trang công bố" });
    await link.waitFor();
    address = (await link.getAttribute("href")) ?? "";
    const { status, text } = await read();
    expect(status).toBe(200);
    expect(text).toContain("<figcaption>Hội trường trước giờ khai mạc</figcaption>");
    const picture = /src="([^"]+anh\/[^"]+-\d+-\d+-\d+-\d+\?rong=960)"/.exec(text)?.[1] ?? "";
    const cropped = await sharp(await (await fetch(venue.hall.url + picture)).bytes()).metadata();
    expect([cropped.width, cropped.height]).toEqual([720, 720]);
  }, 60_000);

  test("RW2: is corrected by a dated notice that somebody else publishes; until then readers keep what they had", async () => {
    const { page } = writer;
    await page.reload();
    await page.getByRole("button", { name: "Đính chính" }).click();
    await page.getByRole("textbox", { name: "Tiêu đề", exact: true }).fill("Hội nghị có tên đã sửa");
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    const told = page.getByLabel("Lời đính chính cho bạn đọc");
    await expect(told.evaluate((field) => field === document.activeElement)).resolves.toBe(true);
    await told.fill(notice);
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    await page.getByText("Đính chính chờ duyệt").waitFor();
    expect((await read()).text).not.toContain("tên đã sửa");

    await approver.page.reload();
    await approver.page.getByRole("button", { name: "Các bản" }).click();
    const drawer = approver.page.getByRole("dialog", { name: "Các bản đã lưu của tin bài" });
    await drawer.locator("ins").filter({ hasText: "đã sửa" }).waitFor();
    expect(await seriousFindings(approver.page)).toEqual([]);
    await approver.page.keyboard.press("Escape");
    await drawer.waitFor({ state: "hidden" });
    await publish(approver.page);
    await approver.page.getByText(/^Đính chính ngày/).waitFor();
    const { text } = await read();
    expect(text).toContain("<h1>Hội nghị có tên đã sửa</h1>");
    expect(text).toMatch(
      /Đính chính ngày <time[^>]+>[^<]+<\/time>:<\/strong> Bản trước ghi chưa đúng tên Hội nghị\. &lt;script&gt;/,
    );
  }, 60_000);

  test("RW3: is withdrawn with a reason: its address says so, and its photos are gone", async () => {
    const before = (await read()).text;
    const picture = /src="([^"]+anh\/[^"]+)"/.exec(before)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const { page } = approver;
    await page.getByRole("button", { name: "Gỡ bài" }).click();
    await page.getByLabel("Lý do gỡ, hiện cho bạn đọc").fill(reason);
    await page.getByRole("dialog").getByRole("button", { name: "Gỡ bài" }).click();
    await page.getByText(/^Tin bài đã được gỡ ngày/).waitFor();
    const gone = await read();
    expect(gone.status).toBe(410);
    expect(gone.text).toContain(reason);
    expect((await fetch(venue.hall.url + picture)).status).toBe(410);
    expect(await (await fetch(`${venue.hall.url}/tin-bai`)).text()).not.toContain("tên đã sửa");
    const api = await venue.hall.as("lanhdao");
    const { writeUp } = await api.need<WriteUpReply>("GET", `/conferences/${venue.hall.conferenceId}/write-up`);
    expect(writeUp).toMatchObject({ state: "withdrawn", live: false, corrections: [{ text: notice }] });
  }, 60_000);

  test("no page on the way had an uncaught error or was refused a script, style or connection", () => {
    expect([...writer.faults, ...approver.faults]).toEqual([]);
  });
});
