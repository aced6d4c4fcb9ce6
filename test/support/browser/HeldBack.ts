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

  /** Resolves once the page was sent the commit of that seq. */
  told(seq: number): Promise<void> {
    return this.line.passed(seq);
  }

  release(): void {
    this.line.release();
  }
}

/** The page's socket, with a hand on what comes from the server. */
class Line {
  held = false;
  private readonly kept: (() => void)[] = [];
  private readonly watchers = new Set<() => void>();
  private seq = 0;

  join(page: WebSocketRoute): void {
    const server = page.connectToServer();
    server.onMessage((message) => {
      const seq = typeof message === "string" ? commitSeq(message) : null;
      const pass = () => {
        page.send(message);
        this.seq = seq ?? this.seq;
        for (const watcher of this.watchers) watcher();
      };
      if (this.held && seq !== null) this.kept.push(pass);
      else pass();
    });
  }

  passed(seq: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.seq < seq) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
      look();
    });
  }

  release(): void {
    this.held = false;
    for (const send of this.kept.splice(0)) send();
  }
}

/** The seq of the commit that a message of socket.io brings, null where it brings none. */
function commitSeq(message: string): number | null {
  const [, seq] = /\["commit",\{"seq":(\d+)/.exec(message) ?? [];
  return seq === undefined ? null : Number(seq);
}
