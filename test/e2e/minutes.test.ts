import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import { mkdtemp, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import { seriousFindings } from "../support/browser/axe.ts";
import { chromePath } from "../support/browser/chromium.ts";
import { openAs, type Watched } from "../support/browser/pages.ts";
import { Venue } from "../support/browser/Venue.ts";

let venue: Venue;
let browser: Browser;
let one: Watched;
let two: Watched;
let heading = "";

beforeAll(async () => {
  venue = await Venue.open();
  browser = await venue.browser();
  const pointIds = [venue.hall.point("host").id, venue.hall.point("Bình Sơn").id];
  await run("simulation.start", { pointIds });
  await run("conference.start", {});
  const item = venue.hall.state.agenda.find(({ kind, person }) => kind === "report" && person !== null);
  heading = `Đồng chí ${item?.person?.name}`;
  await run("item.open", { itemId: item?.id ?? "" });
  await run("floor.grant", {
    pointId: venue.hall.point("host").id,
    speaker: { personId: item?.person?.id ?? "" },
    subject: item?.title ?? "",
    seenTurnId: null,
  });
  [one, two] = [await desk(), await desk()];
}, 90_000);

afterAll(() => venue?.close());

async function run(...command: Parameters<Awaited<ReturnType<Venue["hall"]["peer"]>>["run"]>): Promise<string> {
  return (await (await venue.hall.peer()).run(...command)).ids[0] ?? "";
}

function desk(): Promise<Watched> {
  return openAs(browser, venue.hall, "thuky", `/thu-ky/${venue.hall.conferenceId}`);
}

const sectionOf = ({ page }: { page: Page }, name = heading) => page.getByRole("region", { name, exact: true });
/** The section's field once its text is there. */
const fieldOf = (at: { page: Page }, name?: string) =>
  sectionOf(at, name).locator('[role="textbox"][aria-readonly="false"]');

async function stored(at: { page: Page }, name?: string): Promise<void> {
  await sectionOf(at, name)
    .getByText(/^đã lưu \d\d:\d\d:\d\d/)
    .waitFor();
}

async function saved(): Promise<string> {
  const minutes = await venue.hall.api.need<MinutesDocument>("GET", `/conferences/${venue.hall.conferenceId}/minutes`);
  return [...minutes.sections, ...minutes.unattached].map(({ text }) => text).join("\n");
}

/** Waits until a field reads as wanted, times in its margin left out. */
async function reads(field: Locator, wanted: string): Promise<void> {
  const words = () =>
    field.evaluate((element) => {
      const copy = element.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return "";
      for (const button of copy.querySelectorAll("button")) button.remove();
      return [...copy.querySelectorAll("p")].map((line) => line.textContent).join("\n");
    });
  const until = Date.now() + 10_000;
  let last = await words();
  while (last !== wanted && Date.now() < until) {
    await field.page().evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    last = await words();
  }
  expect(last).toBe(wanted);
}

/** Kills the browser of a profile as a power cut does; the profile's lock names its process. */
async function killBrowser({ context }: { context: BrowserContext }, profile: string): Promise<void> {
  const pid = Number((await readlink(path.join(profile, "SingletonLock"))).split("-").at(-1));
  const gone = new Promise((resolve) => context.once("close", resolve));
  process.kill(pid, "SIGKILL");
  await gone;
}

describe("two secretaries", () => {
  test("R1: write in the same section at once; each sees the other's words, and no caret jumps", async () => {
    await fieldOf(one).click();
    await one.page.keyboard.type("Báo cáo năm 2021.");
    await reads(fieldOf(two), "Báo cáo năm 2021.");
    await fieldOf(two).press("Control+Home");
    await Promise.all([
      one.page.keyboard.type(" Toàn ngành đã công khai.", { delay: 15 }),
      two.page.keyboard.type("I. ", { delay: 40 }),
    ]);
    for (const each of [one, two]) await reads(fieldOf(each), "I. Báo cáo năm 2021. Toàn ngành đã công khai.");
  }, 40_000);

  test("undo takes back the own words and leaves the other's", async () => {
    await two.page.keyboard.press("Control+z");
    for (const each of [one, two]) await reads(fieldOf(each), "Báo cáo năm 2021. Toàn ngành đã công khai.");
    await two.page.keyboard.press("Control+y");
    await reads(fieldOf(one), "I. Báo cáo năm 2021. Toàn ngành đã công khai.");
  }, 30_000);

  test("R2: what one writes without a connection is kept, said to be unsent, and merges with what the other wrote", async () => {
    await one.page.context().setOffline(true);
    await venue.hall.server.kill9();
    await fieldOf(one).press("Control+End");
    await one.page.keyboard.type(" Viết khi mất mạng.");
    await one.page.getByText("chưa gửi 1 đoạn, vẫn giữ trên máy").waitFor();
    await venue.hall.server.start();
    await fieldOf(two).press("Control+Home");
    await two.page.keyboard.type("Phần ");
    await stored(two);
    await one.page.context().setOffline(false);
    const merged = "Phần I. Báo cáo năm 2021. Toàn ngành đã công khai. Viết khi mất mạng.";
    for (const each of [one, two]) await reads(fieldOf(each), merged);
    await stored(one);
    expect(await saved()).toContain(merged);
  }, 60_000);
});

describe("a paragraph, R11:", () => {
  test("keeps its moment in the margin, and a click there shows it in the timeline", async () => {
    await fieldOf(one).press("Control+End");
    await one.page.keyboard.press("Enter");
    await one.page.keyboard.type("Đoạn hai.");
    const times = sectionOf(one).locator(".moment");
    await times.nth(1).waitFor();
    expect(await times.count()).toBe(2);
    await times.last().click();
    const found = one.page.locator("[data-found]");
    await found.waitFor();
    expect((await found.innerText()).slice(0, 5)).toMatch(/^\d\d:\d\d$/);
    await fieldOf(one).press("Control+End");
    await one.page.keyboard.press("Alt+j");
    await found.waitFor();
  }, 30_000);

  test("takes a line of the timeline as a citation, by its button and dragged, with facts that can't be mistyped", async () => {
    await fieldOf(one).press("Control+End");
    await one.page.keyboard.press("Enter");
    const line = one.page.locator("li[data-type='floor.granted']").last();
    await line.hover();
    await line.getByRole("button", { name: /Trích vào biên bản/ }).click();
    await sectionOf(one).locator(".fact").first().waitFor();
    expect(await fieldOf(one).innerText()).toMatch(/\d\d giờ \d\d: đồng chí .* phát biểu\./u);
    const facts = await sectionOf(one).locator(".fact").count();
    await line.dragTo(fieldOf(one));
    await sectionOf(one).locator(".fact").nth(facts).waitFor();
    await stored(one);
    const text = await saved();
    expect(text.match(/\d\d giờ \d\d: đồng chí Nguyễn Trình – Trưởng phòng 15, .*? phát biểu\./gu)).toHaveLength(2);
  }, 30_000);

  test("gets a fact from the menu by keyboard", async () => {
    const before = await sectionOf(one).locator(".fact").count();
    await sectionOf(one)
      .getByRole("button", { name: /^Chèn dữ kiện/ })
      .focus();
    await one.page.keyboard.press("Enter");
    await one.page.getByRole("menuitem", { name: /số điểm cầu kết nối/ }).focus();
    await one.page.keyboard.press("Enter");
    await sectionOf(one).locator(".fact").nth(before).waitFor();
    await stored(one);
    expect(await saved()).toMatch(/01\/13 điểm cầu/);
  }, 30_000);

  test("that contradicts the log is marked, and the log's word is taken over by one click", async () => {
    await fieldOf(one).press("Control+End");
    await one.page.keyboard.press("Enter");
    await one.page.keyboard.type("Đồng chí Nguyễn Trình – Trưởng phòng 9 trình bày.");
    const doubt = sectionOf(one).getByText("“Trưởng phòng 9” – diễn biến ghi: Nguyễn Trình – Trưởng phòng 15");
    await doubt.waitFor();
    expect(await seriousFindings(one.page)).toEqual([]);
    await sectionOf(one)
      .getByRole("button", { name: /^Lấy “Trưởng phòng 15/ })
      .click();
    await doubt.waitFor({ state: "detached" });
    await stored(one);
    expect(await saved()).toContain("Nguyễn Trình – Trưởng phòng 15, Ủy viên Ban Chỉ đạo trình bày.");
  }, 30_000);
});

test("R3: the text of a speech that was taken back stays, shown as unattached", async () => {
  const speaker = { name: "Đại biểu 9", title: "Kiểm sát viên", unit: "" };
  const seenTurnId = venue.hall.state.turns.at(-1)?.id ?? null;
  await run("floor.grant", { pointId: venue.hall.point("Bình Sơn").id, speaker, subject: "", seenTurnId });
  const name = "Đồng chí Đại biểu 9";
  await fieldOf(one, name).fill("Đoạn của lượt bị hoàn tác.");
  await stored(one, name);
  const { undoable } = await venue.hall.until((state) => state.undoable !== null);
  await run("undo", { seq: undoable?.seq ?? 0 });
  await one.page.getByRole("region", { name: "Chưa gắn" }).getByText("Đoạn của lượt bị hoàn tác.").waitFor();
  expect(await saved()).toContain("Đoạn của lượt bị hoàn tác.");
}, 30_000);

test("R2: a browser that is killed with -9 loses nothing it called saved, nor what it had not sent yet", async () => {
  const profile = await mkdtemp(path.join(tmpdir(), "diemcau-profile-"));
  const address = `${venue.hall.url}/app/thu-ky/${venue.hall.conferenceId}`;
  const open = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromePath(),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await context.request.post(`${venue.hall.url}/api/demo/session`, {
      data: { signInName: "thuky" },
      headers: { origin: venue.hall.url },
    });
    await page.goto(address);
    return { context, page };
  };
  try {
    const first = await open();
    await fieldOf(first).press("Control+End");
    await first.page.keyboard.type(" Đã lưu trước khi mất điện.");
    await stored(first);
    await first.context.setOffline(true);
    await first.page.keyboard.type(" Chưa gửi.");
    await first.page.getByText("vẫn giữ trên máy", { exact: false }).first().waitFor();
    await killBrowser(first, profile);
    expect(await saved()).toContain("Đã lưu trước khi mất điện.");
    const second = await open();
    await fieldOf(second).getByText("Chưa gửi.").waitFor();
    await fieldOf(one).getByText("Chưa gửi.").waitFor();
    await second.context.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}, 90_000);

test("none of it left an uncaught error in a page", () => {
  expect([one, two].flatMap(({ faults }) => faults)).toEqual([]);
});
