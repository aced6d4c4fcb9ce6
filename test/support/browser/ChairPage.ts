import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import type { Hall } from "../Hall.ts";
import { watchPolicy } from "./pages.ts";

/** The chair's page on a tablet that is touched and has neither mouse nor keyboard, and what a chair does on it. */
export class ChairPage {
  readonly page: Page;
  readonly faults: string[];
  readonly #fingers: CDPSession;

  private constructor(page: Page, faults: string[], fingers: CDPSession) {
    this.page = page;
    this.faults = faults;
    this.#fingers = fingers;
  }

  /** Opens it as the demo's chair, from the door on the first page. */
  static async open(browser: Browser, hall: Hall, size = { width: 1024, height: 768 }): Promise<ChairPage> {
    const context = await browser.newContext({
      viewport: size,
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    watchPolicy(page, faults);
    await context.request.post(`${hall.url}/api/demo/session`, {
      data: { signInName: "chutoa" },
      headers: { origin: hall.url },
    });
    await page.goto(`${hall.url}/app/`);
    await page.getByRole("link", { name: "Chủ tọa" }).tap();
    await page.waitForURL("**/chu-toa/**");
    const chair = new ChairPage(page, faults, await context.newCDPSession(page));
    await chair.page.getByRole("heading", { name: /^Đăng ký phát biểu/ }).waitFor();
    return chair;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.button(name).tap();
  }

  /** Who asks, from the first to the last. */
  waiting(): Promise<string[]> {
    return this.page.locator("section").filter({ hasText: "Đăng ký phát biểu" }).locator("li strong").allInnerTexts();
  }

  /** Drags somebody's card by its handle onto somebody else's, with one finger. */
  async drag(name: string, onto: string): Promise<void> {
    const from = await middle(this.button(`Chuyển chỗ ${name}`));
    const to = await middle(this.button(`Chuyển chỗ ${onto}`));
    const steps = 12;
    await this.#touch("touchStart", from);
    for (let step = 1; step <= steps; step++) {
      const share = step / steps;
      await this.#touch("touchMove", { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    await this.#fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await this.page.waitForFunction(() => !document.querySelector("li[data-dragged], li[style*=transform]"));
    // What drops a card must not press what lies below it, so that the page takes no touch for the next 50 ms.
    await this.page.evaluate(frames, 20);
  }

  /** Whatever can be touched and is smaller than a finger needs, 44 px, by its words. */
  tooSmall(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll("main button, header button, header a, footer button")]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width > 0 && (width < 44 || height < 44);
        })
        .map((element) => element.textContent ?? ""),
    );
  }

  /** Words that are cut off at the side, and whether the page itself is wider than the tablet. */
  cutOff(): Promise<string[]> {
    return this.page.evaluate(() => [
      ...(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []),
      ...[...document.querySelectorAll("main button, header h1, header span")]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => element.textContent ?? ""),
    ]);
  }

  async #touch(type: "touchStart" | "touchMove", point: { x: number; y: number }): Promise<void> {
    await this.#fingers.send("Input.dispatchTouchEvent", { type, touchPoints: [point] });
  }
}

/** Resolves after so many frames of the page. */
async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
}

async function middle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("nothing to touch there");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
