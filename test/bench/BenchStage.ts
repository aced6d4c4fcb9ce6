import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ConferenceSummary, PairingCode } from "@diemcau/shared/protocol/rest";
import type { Browser, Page } from "playwright-core";
import { Api } from "../support/Api.ts";
import { launchChromium, openWindow } from "../support/browser/chromium.ts";
import { makeRoomMedia, type RoomMedia, smallCamera } from "../support/browser/fakeMedia.ts";
import { keepConnections } from "../support/impairment/rtcProbe.ts";
import { ServerProcess } from "../support/ServerProcess.ts";
import { SocketPeer } from "../support/SocketPeer.ts";

/** A paired room in a browser of its own. */
export interface BenchRoom {
  pointId: string;
  media: RoomMedia;
  page: Page;
}

/** A server with its demo, no simulated points, and real rooms: the host and the first bridge points. */
export class BenchStage {
  readonly watcher: SocketPeer;
  readonly rooms: BenchRoom[] = [];
  private readonly server: ServerProcess;
  readonly api: Api;
  readonly conferenceId: string;
  private readonly folder: string;
  private readonly browsers: Browser[] = [];

  private constructor(server: ServerProcess, api: Api, conferenceId: string, watcher: SocketPeer, folder: string) {
    this.server = server;
    this.api = api;
    this.conferenceId = conferenceId;
    this.watcher = watcher;
    this.folder = folder;
  }

  static async open(rooms: number): Promise<BenchStage> {
    const server = await ServerProcess.start();
    const api = new Api(server.url);
    await api.signInDemo("dieuhanh");
    const [conference] = await api.need<ConferenceSummary[]>("GET", "/conferences");
    const watcher = await SocketPeer.connect(api, conference?.id ?? "");
    const folder = await mkdtemp(path.join(tmpdir(), "diemcau-bench-"));
    const stage = new BenchStage(server, api, conference?.id ?? "", watcher, folder);
    const { points } = watcher.state;
    await watcher.run("simulation.stop", { pointIds: points.map(({ id }) => id) });
    for (const [index, { id }] of points.slice(0, rooms).entries()) await stage.pair(conference?.id ?? "", id, index);
    return stage;
  }

  /** Process id of the server. */
  get serverPid(): number {
    return this.server.pid;
  }

  /** Opens a room's page afresh; milliseconds until the programme's first frame was presented. */
  async openRoom({ page }: BenchRoom): Promise<number> {
    await page.goto("about:blank");
    const begun = Date.now();
    await page.goto(`${this.server.url}/app/phong`, { waitUntil: "commit" });
    const shown = await page.waitForFunction(() => {
      const video = document.querySelector<HTMLVideoElement>("video[data-slot='0']");
      return video && video.getVideoPlaybackQuality().totalVideoFrames > 0 ? Date.now() : 0;
    });
    return (await shown.jsonValue()) - begun;
  }

  async close(): Promise<void> {
    this.watcher.close();
    await Promise.all(this.browsers.map((browser) => browser.close()));
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async pair(conferenceId: string, pointId: string, index: number): Promise<void> {
    const media = await makeRoomMedia(
      this.folder,
      `room-${index}`,
      index * 120,
      1000 + 500 * index,
      `Điểm ${index}`,
      smallCamera,
    );
    const browser = await launchChromium(media);
    this.browsers.push(browser);
    const { page, context } = await openWindow(browser, { width: 960, height: 540 });
    await keepConnections(context);
    const { code } = await this.api.need<PairingCode>(
      "POST",
      `/conferences/${conferenceId}/points/${pointId}/pairing-code`,
    );
    const answer = await context.request.post(`${this.server.url}/api/devices`, {
      data: { code, role: "both", name: "Máy phòng họp" },
      headers: { origin: this.server.url },
    });
    if (!answer.ok()) throw new Error(`pairing answered ${answer.status()}`);
    await page.goto(`${this.server.url}/app/phong`);
    await this.watcher.until(
      ({ sources }) => sources.filter((source) => source.pointId === pointId).length === 2,
      30_000,
    );
    this.rooms.push({ pointId, media, page });
  }
}
