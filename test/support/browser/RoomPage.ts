import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { Hall } from "../Hall.ts";
import { openWindow } from "./chromium.ts";
import { watchPolicy } from "./pages.ts";
import { heardTones, waitForHue } from "./probes.ts";

const roles = { both: "Cả hai", screen: "Màn hình", desk: "Bàn điều khiển" } as const;

/** A room's page in a real browser, and what its technician does on it. */
export class RoomPage {
  readonly context: BrowserContext;
  readonly faults: string[];
  page: Page;
  private readonly url: string;

  private constructor(url: string, context: BrowserContext, page: Page, faults: string[]) {
    this.url = url;
    this.context = context;
    this.page = page;
    this.faults = faults;
  }

  /** A window at the pairing page; `url` is where its machine reaches the hall's server. */
  static async open(
    browser: Browser,
    hall: Pick<Hall, "url">,
    size = { width: 800, height: 600 },
    url = hall.url,
  ): Promise<RoomPage> {
    const { context, page, errors } = await openWindow(browser, size);
    const room = new RoomPage(url, context, page, errors);
    watchPolicy(page, errors);
    await page.goto(`${url}/app/ghep`);
    return room;
  }

  /** Types a code and says what the machine is for. */
  async typeCode(code: string, role: keyof typeof roles = "both"): Promise<void> {
    await this.page.getByLabel("Mã ghép").fill(code);
    await this.page.getByText(roles[role], { exact: true }).click();
    await this.page.getByRole("button", { name: /^Ghép máy/ }).click();
  }

  /** Goes into the room with camera and microphone, or as the button says that stands there instead. */
  async enter(button = "Vào phòng"): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${button}`) }).click();
    await this.page.waitForURL("**/app/phong");
  }

  /** Asks for the floor for somebody who isn't in the list. */
  async ask(name: string, title: string, subject = ""): Promise<void> {
    const dialog = await this.writeRequest(name, title, subject);
    await dialog.waitFor({ state: "detached" });
  }

  /** The same up to the click that sends it, whatever comes of it. */
  async writeRequest(name: string, title: string, subject = ""): Promise<Locator> {
    const listed = this.page.waitForResponse((response) => response.url().endsWith("/api/devices/me/people"));
    await this.page.getByRole("button", { name: /^Đăng ký phát biểu/ }).click();
    const dialog = this.page.getByRole("dialog", { name: "Đăng ký phát biểu" });
    const people: unknown = await (await listed).json();
    if (Array.isArray(people) && people.length > 0) await dialog.getByText("Người khác, gõ tên").click();
    await dialog.getByLabel("Họ và tên").fill(name);
    await dialog.getByLabel("Chức vụ").fill(title);
    await dialog.getByLabel(/^Nội dung/).fill(subject);
    await dialog.getByRole("button", { name: /^Gửi đăng ký/ }).click();
    return dialog;
  }

  /** Waits until the programme's picture is this hue and moves; answers the milliseconds it took. */
  sees(hue: number, timeout?: number): Promise<number> {
    return waitForHue(this.page, hue, 'video[data-slot="0"]', timeout);
  }

  /** The same for the second picture of a composition. */
  seesBeside(hue: number, timeout?: number): Promise<number> {
    return waitForHue(this.page, hue, 'video[data-slot="1"]', timeout);
  }

  /** Waits until the room hears exactly these of the tones, in the order of `among`, for a whole measurement. */
  async hearsOnly(wanted: number[], among: number[], timeout = 10_000): Promise<void> {
    const end = Date.now() + timeout;
    let heard = await heardTones(this.page, among);
    while (heard.join() !== wanted.join() && Date.now() < end) heard = await heardTones(this.page, among);
    if (heard.join() !== wanted.join())
      throw new Error(`the room hears [${heard.join(", ")}] Hz, not [${wanted.join(", ")}] Hz`);
  }

  /** Name, and title with unit, under the picture. */
  lowerThird(): Promise<string> {
    return this.page.getByTestId("lower-third").innerText();
  }

  /** Closes the page, as a power cut does. */
  async turnOff(): Promise<void> {
    await this.page.close();
  }

  /** Opens the page again, as the machine does when it comes up. */
  async turnOn(): Promise<void> {
    this.page = await this.context.newPage();
    this.page.on("pageerror", (error) => this.faults.push(String(error)));
    watchPolicy(this.page, this.faults);
    await this.page.goto(`${this.url}/app/phong`);
  }
}
