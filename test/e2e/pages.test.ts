import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openWindow } from "../support/browser/chromium.ts";
import { openAs, watchPolicy } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";

let venue: Venue;
let browser: Browser;

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
}, 60_000);

afterAll(() => venue?.close());

/** Notes, beside uncaught errors and refusals of the policy, every file of the site that did not come. */
function watchFiles(page: Page, faults: string[]): void {
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 && /\.(js|css|woff2|svg|png|jpg)$/.test(pathname))
      faults.push(`${response.status()} ${pathname}`);
  });
}

/** Resolves when a screen says something of its own; where there is nothing for a role, that is what it says. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const text = document.body.innerText.trim();
    return text.length > 30 && !/Đang tải|Đang kết nối/.test(text);
  });
}

/** Opens one address after another and answers what went wrong on each. */
async function visit(page: Page, faults: string[], addresses: string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const address of addresses) {
    await page.goto(`${venue.hall.url}${address}`);
    await settled(page);
    if (faults.length > 0) found[address] = faults.splice(0);
  }
  return found;
}

/** What each account is there for, and what a presenter must be turned away from; the administrator opens all. */
function screens(): Record<string, string[]> {
  const { conferenceId } = venue.hall;
  const office = (path: string) => `/app/van-phong/${path}`;
  const conference = (scene: string) => `/app/${scene}/${conferenceId}`;
  const tabs = ["thong-tin", "chuong-trinh", "diem-cau"].map((tab) => office(`hoi-nghi/${conferenceId}/${tab}`));
  const kept = ["hoi-nghi", "hoi-nghi/moi", "don-vi", "can-bo"].map(office);
  const run = ["dieu-hanh", "chu-toa", "thu-ky", "bien-ban", "tin-bai", "cong-bo"].map(conference);
  return {
    quantri: ["/app", ...kept, ...tabs, ...run, "/app/tham-luan"],
    chutoa: ["/app", conference("chu-toa"), conference("dieu-hanh")],
    thuky: ["/app", conference("thu-ky"), conference("tin-bai")],
    lanhdao: ["/app", conference("thu-ky"), conference("bien-ban"), conference("cong-bo")],
    thamluan: ["/app", "/app/tham-luan", office("hoi-nghi"), ...run],
  };
}

describe("no uncaught error and nothing refused by the content security policy", () => {
  test("on what everybody may open", async () => {
    const { page, errors } = await openWindow(browser);
    watchPolicy(page, errors);
    watchFiles(page, errors);
    const open = [
      "/",
      "/?lang=en",
      "/tin-bai",
      "/tin-bai/khong-co",
      "/hoi-nghi",
      "/tim?q=hoi+nghi",
      "/app/dang-nhap",
      "/app/quan-tri-dau-tien",
    ];
    expect(await visit(page, errors, [...open, "/app/ghep", "/app/phong", "/app/khong-co-trang-nay"])).toEqual({});
    await page.context().close();
  }, 60_000);

  test.each(["quantri", "chutoa", "thuky", "lanhdao", "thamluan"])(
    "on any screen that %s opens, theirs or not",
    async (signInName) => {
      const { page, faults } = await openAs(browser, venue.hall, signInName, "/", async (opened) => {
        opened.setDefaultTimeout(20_000);
      });
      watchFiles(page, faults);
      expect(await visit(page, faults, screens()[signInName] ?? [])).toEqual({});
      await page.context().close();
    },
    90_000,
  );
});
