import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Paper } from "@diemcau/shared/model/paper";
import type { WriteUp } from "@diemcau/shared/model/writeUp";
import type { MyPaper, WriteUpReply } from "@diemcau/shared/protocol/rest";
import type { Browser, Page } from "playwright-core";
import { seriousFindings } from "../../support/browser/axe.ts";
import { openWindow } from "../../support/browser/chromium.ts";
import { openAs, type Watched, watchPolicy } from "../../support/browser/pages.ts";
import { Venue } from "../../support/browser/Venue.ts";
import { SocketPeer } from "../../support/SocketPeer.ts";

let venue: Venue;
let browser: Browser;
let approver: Watched;
/** Below `/hoi-nghi`, once it is published. */
let path = "";
let paperId = "";
let article = "";

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  await writePaper();
  const operator = await venue.hall.peer();
  await operator.run("conference.start", {});
  const secretary = await SocketPeer.connect(await venue.hall.as("thuky"), venue.hall.conferenceId);
  const { ids } = await secretary.run("conclusion.record", { text: "Rà soát quy chế dân chủ của từng đơn vị." });
  await secretary.run("conclusion.change", {
    conclusionId: ids[0] ?? "",
    text: "Rà soát quy chế dân chủ của từng đơn vị.",
    public: true,
  });
  secretary.close();
  await operator.run("conference.end", {});
  article = await publishArticle();
}, 90_000);

afterAll(() => venue?.close());

/** A paper with a heading and a wide table, handed in by its presenter and approved by the office. */
async function writePaper(): Promise<void> {
  const { conferenceId } = venue.hall;
  const presenter = await venue.hall.as("thamluan");
  const [mine] = await presenter.need<MyPaper[]>("GET", "/my/papers");
  const cell = (text: string) => [{ text }];
  const columns = Array.from({ length: 12 }, (_, index) => cell(`Chỉ tiêu ${index + 1}`));
  const text = {
    blocks: [
      { type: "heading", level: 1, runs: cell("Công khai để cán bộ biết") },
      { type: "paragraph", runs: cell("Hòa giải ở cơ sở có nhiều đổi mới. ".repeat(20)) },
      { type: "table", header: true, rows: [columns, columns] },
    ],
  };
  const paper = await presenter.need<Paper>("PUT", `/conferences/${conferenceId}/papers/${mine?.itemId}`, {
    title: "Công khai, minh bạch ở cơ sở",
    text,
  });
  paperId = paper.id;
  const office = await SocketPeer.connect(await venue.hall.as("vanphong"), conferenceId);
  await office.run("paper.approve", { paperId });
  office.close();
}

/** Two people's article of one paragraph; its path. */
async function publishArticle(): Promise<string> {
  const path = `/conferences/${venue.hall.conferenceId}/write-up`;
  const secretary = await venue.hall.as("thuky");
  const { writeUp } = await secretary.need<WriteUpReply>("GET", path);
  const { title, lead, byline } = writeUp;
  const blocks = [{ type: "paragraph", text: "Hội nghị đã diễn ra nghiêm túc. ".repeat(30) }];
  const saved = await secretary.need<WriteUp>("PUT", path, { version: 0, writeUp: { title, lead, byline, blocks } });
  const sent = await secretary.need<WriteUp>("POST", `${path}/submit`, { version: saved.version });
  const leader = await venue.hall.as("lanhdao");
  const done = await leader.need<WriteUp>("POST", `${path}/publish`, { version: sent.version });
  return `/tin-bai/${done.slug}`;
}

/** Every public page there is by now, in a language. */
function publicPages(language: "vi" | "en"): string[] {
  const pages = ["/", "/hoi-nghi", "/tin-bai", "/tim", "/tim?q=dan+chu", article, path, `${path}/ky-yeu`];
  const all = [...pages, `${path}/tham-luan/${paperId}`, "/khong-co-trang-nay"];
  return language === "vi" ? all : all.map((page) => `${page}${page.includes("?") ? "&" : "?"}lang=en`);
}

describe("the approver", () => {
  test("comes from the home page, ticks what readers may see, publishes and looks at the page", async () => {
    approver = await openAs(browser, venue.hall, "lanhdao", "/");
    const { page } = approver;
    await page.getByRole("link", { name: "Công bố" }).first().click();
    await page.getByRole("heading", { name: /^Công bố – / }).waitFor();
    const publish = page.getByRole("button", { name: "Công bố", exact: true });
    expect(await publish.isDisabled()).toBe(true);
    for (const name of ["Chương trình", "Kết luận", "Kỷ yếu đọc trên trang", "Công khai, minh bạch ở cơ sở"])
      await page.getByRole("checkbox", { name, exact: true }).check();
    expect(await seriousFindings(page)).toEqual([]);
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Xem trước" }).click();
    const preview = await opened;
    await preview.getByText("Bản xem trước").waitFor();
    expect(await seriousFindings(preview)).toEqual([]);
    expect(venue.hall.state.publication).toBeNull();
    await preview.close();
    await publish.click();
    const state = await venue.hall.until(({ publication }) => publication !== null);
    path = `/hoi-nghi/${state.publication?.slug}`;
    const link = page.getByRole("link", { name: "Xem trang công khai" });
    expect(await link.getAttribute("href")).toBe(path);
    expect(approver.faults).toEqual([]);
  }, 60_000);
});

describe("public pages", () => {
  const problems = async (page: Page, faults: string[]) => {
    const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    return [
      ...(await seriousFindings(page)),
      ...faults.splice(0),
      ...(Number(wide) > 0 ? [`${String(wide)} px too wide`] : []),
    ];
  };

  test.each(["vi", "en"] as const)(
    "have no serious finding in %s",
    async (language) => {
      const { page, errors } = await openWindow(browser);
      watchPolicy(page, errors);
      const found: Record<string, string[]> = {};
      for (const address of publicPages(language)) {
        await page.goto(venue.hall.url + address);
        expect(await page.locator("html").getAttribute("lang")).toBe(language);
        const said = await problems(page, errors);
        if (said.length > 0) found[address] = said;
      }
      expect(found).toEqual({});
      await page.context().close();
    },
    90_000,
  );

  test.each([320, 390, 768, 1366, 1920])(
    "are never wider than a screen of %i px",
    async (width) => {
      const { page } = await openWindow(browser, { width, height: 900 });
      const found: Record<string, unknown> = {};
      for (const address of [...publicPages("vi"), ...publicPages("en")]) {
        await page.goto(venue.hall.url + address);
        const wide = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (Number(wide) > 0) found[address] = wide;
      }
      expect(found).toEqual({});
      await page.context().close();
    },
    90_000,
  );

  test("work without script: the keyboard skips to the content, the field searches, the language changes", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(venue.hall.url + path);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#noi-dung:focus").waitFor();
    await page.getByRole("searchbox").fill("hoa giai doi moi");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("link", { name: "Công khai, minh bạch ở cơ sở" }).click();
    await page.getByRole("heading", { name: "Công khai để cán bộ biết", level: 2 }).waitFor();
    await page.getByRole("link", { name: "English" }).click();
    expect(new URL(page.url()).search).toBe("?lang=en");
    await page.getByRole("heading", { name: "Công khai để cán bộ biết", level: 2 }).waitFor();
    await context.close();
  }, 60_000);

  test("an article comes at 50 KB at most with all that it needs", async () => {
    const { page } = await openWindow(browser);
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() !== "image")
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(venue.hall.url + article, { waitUntil: "networkidle" });
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(5000);
    expect(total).toBeLessThan(50 * 1024);
    await page.context().close();
  }, 60_000);

  test("the proceedings print as a book whose parts begin on pages of their own", async () => {
    const { page } = await openWindow(browser);
    await page.goto(`${venue.hall.url}${path}/ky-yeu`);
    await page.emulateMedia({ media: "print" });
    const breaks =
      "[...document.querySelectorAll('.contents, .chapter')].map((part) => getComputedStyle(part).breakBefore)";
    expect(await page.evaluate(breaks)).toEqual(["page", "page", "page", "page"]);
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    await page.context().close();
  }, 60_000);
});

describe("an internal conference", () => {
  test("can't be published by its screen or by a command, and says why", async () => {
    const office = await venue.hall.as("vanphong");
    const { conference } = venue.hall.state;
    const { id } = await office.need<{ id: string }>("POST", "/conferences", {
      commandId: crypto.randomUUID(),
      conference: {
        title: "Hội nghị nội bộ",
        planNumber: "",
        planDate: null,
        basis: "",
        place: "Phòng họp",
        startsAt: "2026-01-05T01:00:00.000Z",
        timeZone: "Asia/Ho_Chi_Minh",
        hostUnitId: conference?.hostUnit.id,
        chairId: null,
        secretaryId: null,
        secrecy: "internal",
      },
    });
    const { page } = await openAs(browser, venue.hall, "lanhdao", `/cong-bo/${id}`);
    await page.getByText("Hội nghị này không được công bố").waitFor();
    expect(await page.getByRole("checkbox").count()).toBe(0);
    const leader = await SocketPeer.connect(await venue.hall.as("lanhdao"), id);
    const input = { programme: true, paperIds: [], documentIds: [], conclusions: false, proceedings: false };
    expect(await leader.command("publication.change", input, crypto.randomUUID(), id)).toMatchObject({
      ok: false,
      error: { code: "conference.notPublic" },
    });
    leader.close();
  }, 60_000);
});

test("PROTOCOL RW1: what is taken down is gone for readers at once", async () => {
  const { page } = approver;
  await page.getByRole("button", { name: "Gỡ trang" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Gỡ trang" }).click();
  await page.getByText("Chưa chọn phần nào").waitFor();
  for (const address of [path, `${path}/ky-yeu`, `${path}/tham-luan/${paperId}`])
    expect((await fetch(venue.hall.url + address)).status).toBe(404);
}, 60_000);
