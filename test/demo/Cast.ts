import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import type { Browser, Page } from "playwright-core";
import { Api } from "../support/Api.ts";
import { launchChromium, openWindow } from "../support/browser/chromium.ts";
import {
  type CameraSize,
  fullCamera,
  makeRoomMedia,
  type RoomMedia,
  smallCamera,
} from "../support/browser/fakeMedia.ts";
import { ServerProcess } from "../support/ServerProcess.ts";
import { SocketPeer } from "../support/SocketPeer.ts";

/** A room with a real browser: its point's name, and the picture and tone that tell it from the others. */
export interface Room {
  point: string;
  media: RoomMedia;
  camera: CameraSize;
  page: Page;
}

/** The real rooms, told by the hue of their picture and the tone of their microphone. Photos are checked at the host. */
const rooms = [
  { point: "VKSND tỉnh", hue: 0, tone: 1000, camera: fullCamera },
  { point: "Bình Sơn", hue: 220, tone: 1500, camera: smallCamera },
  { point: "TP Quảng Ngãi", hue: 120, tone: 2100, camera: smallCamera },
] as const;

/** How long a page may take to do what it is asked, in ms: against hanging alone, not against a busy machine. */
const patience = 60_000;

/** Everything the play needs: a server on a fresh database, the staff's pages, three rooms. */
export class Cast {
  readonly server: ServerProcess;
  readonly conferenceId: string;
  readonly operator: Page;
  readonly secretary: Page;
  readonly approver: Page;
  readonly chair: Page;
  readonly rooms: Room[];
  /** A silent watcher of the operator's stream, to wait for facts and to check the log. */
  readonly watcher: SocketPeer;
  readonly api: Api;
  /** What broke in any page, and what its security policy refused. */
  readonly complaints: string[];
  /** The presenter's own laptop, while it is there. */
  laptop: Page | null = null;
  private readonly browsers: Browser[];
  private readonly folder: string;

  private constructor(
    parts: Pick<
      Cast,
      | "server"
      | "conferenceId"
      | "operator"
      | "secretary"
      | "approver"
      | "chair"
      | "rooms"
      | "watcher"
      | "api"
      | "complaints"
    >,
    browsers: Browser[],
    folder: string,
  ) {
    this.server = parts.server;
    this.conferenceId = parts.conferenceId;
    this.operator = parts.operator;
    this.secretary = parts.secretary;
    this.approver = parts.approver;
    this.chair = parts.chair;
    this.rooms = parts.rooms;
    this.watcher = parts.watcher;
    this.api = parts.api;
    this.complaints = parts.complaints;
    this.browsers = browsers;
    this.folder = folder;
  }

  static async gather(): Promise<Cast> {
    const folder = await mkdtemp(path.join(tmpdir(), "diemcau-demo-"));
    const server = await ServerProcess.start();
    const api = new Api(server.url);
    await api.signInDemo("dieuhanh");
    const [conference] = await api.need<ConferenceSummary[]>("GET", "/conferences");
    const conferenceId = conference?.id ?? "";
    const watcher = await SocketPeer.connect(api, conferenceId);
    const complaints: string[] = [];
    const staff = await launchChromium();
    const browsers = [staff];
    const window = async (browser: Browser, who: string, size?: { width: number; height: number }) => {
      const { page } = await openWindow(browser, size);
      page.setDefaultTimeout(patience);
      page.on("pageerror", (error) => complaints.push(`${who}: ${error.message}`));
      page.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) complaints.push(`${who}: ${message.text()}`);
      });
      return page;
    };
    const real: Room[] = [];
    for (const { point, hue, tone, camera } of rooms) {
      const media = await makeRoomMedia(folder, `room-${hue}`, hue, tone, point, camera);
      const browser = await launchChromium(media);
      browsers.push(browser);
      real.push({ point, media, camera, page: await window(browser, point, { width: 960, height: 540 }) });
    }
    const parts = {
      server,
      conferenceId,
      api,
      watcher,
      complaints,
      rooms: real,
      operator: await window(staff, "điều hành"),
      secretary: await window(staff, "thư ký"),
      approver: await window(staff, "duyệt"),
      chair: await window(staff, "chủ tọa", { width: 1024, height: 768 }),
    };
    return new Cast(parts, browsers, folder);
  }

  /** The real room of a point, or `null` when the point is simulated. */
  roomOf(point: string): Room | null {
    return this.rooms.find((room) => room.point === point) ?? null;
  }

  /** A presenter's laptop comes, with a picture and tone of its own. */
  async openLaptop(hue: number, tone: number): Promise<Page> {
    const media = await makeRoomMedia(this.folder, "laptop", hue, tone, "Máy riêng", smallCamera);
    const browser = await launchChromium(media);
    this.browsers.push(browser);
    const { page } = await openWindow(browser);
    page.setDefaultTimeout(patience);
    page.on("pageerror", (error) => this.complaints.push(`người trình bày: ${error.message}`));
    this.laptop = page;
    return page;
  }

  async closeLaptop(): Promise<void> {
    await this.laptop?.context().browser()?.close();
    this.laptop = null;
  }

  /** Opens a window more, e.g. a presenter's or a reader's. */
  async newWindow(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
    const [staff] = this.browsers;
    if (!staff) throw new Error("the browsers are closed");
    const context = await staff.newContext({
      viewport: { width: 1366, height: 768 },
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      ...options,
    });
    return context.newPage();
  }

  async close(): Promise<void> {
    this.watcher.close();
    await Promise.all(this.browsers.map((browser) => browser.close()));
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
