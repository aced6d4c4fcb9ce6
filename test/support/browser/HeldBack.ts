import type { Browser, WebSocketRoute } from "playwright-core";
import type { Hall } from "../Hall.ts";
import { BoardPage } from "./BoardPage.ts";

/** A board whose news of commits can be held back, so that its operator acts on what was a moment ago. */
export class HeldBack {
  readonly board: BoardPage;
  private readonly line: Line;

  private constructor(board: BoardPage, line: Line) {
    this.board = board;
    this.line = line;
  }

  static async open(browser: Browser, hall: Hall, signInName: string): Promise<HeldBack> {
    const line = new Line();
    const board = await BoardPage.open(browser, hall, signInName, (page) =>
      page.routeWebSocket(/socket\.io/, (route) => line.join(route)),
    );
    return new HeldBack(board, line);
  }

  hold(): void {
    this.line.held = true;
  }

  release(): void {
    this.line.release();
  }
}

/** The page's socket, with a hand on what comes from the server. */
class Line {
  held = false;
  private readonly kept: (() => void)[] = [];

  join(page: WebSocketRoute): void {
    const server = page.connectToServer();
    server.onMessage((message) => {
      const news = typeof message === "string" && message.includes('["commit"');
      if (this.held && news) this.kept.push(() => page.send(message));
      else page.send(message);
    });
  }

  release(): void {
    this.held = false;
    for (const send of this.kept.splice(0)) send();
  }
}
