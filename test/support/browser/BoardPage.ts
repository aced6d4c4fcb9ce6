import type { Browser, Locator, Page } from "playwright-core";
import type { Hall } from "../Hall.ts";
import { openAs } from "./pages.ts";

/** The operator's board in a real browser, and what an operator does on it. */
export class BoardPage {
  readonly page: Page;
  readonly faults: string[];

  private constructor(page: Page, faults: string[]) {
    this.page = page;
    this.faults = faults;
  }

  /** Opens it as an account of the demo; `prepare` gets the window before it goes anywhere. */
  static async open(
    browser: Browser,
    hall: Hall,
    signInName = "dieuhanh",
    prepare?: (page: Page) => Promise<void>,
  ): Promise<BoardPage> {
    const { page, faults } = await openAs(browser, hall, signInName, `/dieu-hanh/${hall.conferenceId}`, prepare);
    const board = new BoardPage(page, faults);
    await board.ready();
    return board;
  }

  /** Resolves when the board has the conference's state. */
  async ready(): Promise<void> {
    await this.page.locator("[data-region=wall]").waitFor();
  }

  /** Reads the pairing code that the board makes for a point. */
  async codeOf(pointName: string): Promise<string> {
    await this.page.getByRole("button", { name: `Thông tin và thiết bị của ${pointName}` }).click();
    await this.page.getByRole("button", { name: "Lấy mã ghép" }).click();
    const code = await this.page.locator("output strong").innerText();
    await this.page.keyboard.press("Escape");
    await this.page.getByRole("dialog").waitFor({ state: "detached" });
    return code;
  }

  /** The picture that stands for ĐANG PHÁT. */
  get programme(): string {
    return 'video[data-slot="0"]';
  }

  /** The dialog that stands over the board, once it has the keyboard. */
  async dialog(): Promise<Locator> {
    await this.page.waitForFunction(() => document.activeElement?.closest("[role=dialog]"));
    return this.page.getByRole("dialog");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** Gives the floor to the head of the queue by one click. */
  async grantFirst(): Promise<void> {
    await this.button(/^Mời phát biểu/).click();
  }

  /** Puts a point on air without the floor, from its tile's menu. */
  async take(pointName: string): Promise<void> {
    await this.page.getByRole("button", { name: `Thông tin và thiết bị của ${pointName}` }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "Đưa lên phát" }).click();
    await this.page.getByRole("dialog").waitFor({ state: "detached" });
  }

  /** Presses a key of the board with nothing focused. */
  async press(key: string): Promise<void> {
    await this.page.locator("body").press(key);
  }
}
