import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import type { Browser, Page } from "playwright-core";
import { Api } from "../support/Api.ts";
import { launchChromium, openWindow } from "../support/browser/chromium.ts";
import { usageOf } from "../support/processUsage.ts";
import { ServerProcess } from "../support/ServerProcess.ts";
import { SocketPeer } from "../support/SocketPeer.ts";
import { printFigures } from "./figures.ts";

const cuts = 40;
/** How long traffic and processors are watched, ms. */
const watched = 8000;

/** The operator's wall of 14 and of 63 simulated points in a real browser: until all pictures move, what it costs, and cuts meanwhile. */
export async function benchWall(): Promise<void> {
  for (const count of [14, 63]) await measure(count);
}

async function measure(count: number): Promise<void> {
  const server = await ServerProcess.start();
  const browser = await launchChromium();
  try {
    const peer = await prepare(server, count);
    const { page, begun } = await openBoard(server, browser, peer);
    const tiles = Math.min(count, 32);
    await moving(page, tiles);
    console.log(`${count} points: board opened → all ${tiles} pictures of the page moving: ${Date.now() - begun} ms`);
    await tell(`${count} points, first page`, server, page);
    printFigures(`${count} points: cut on the board meanwhile`, await cutting(peer, page), "p99 ≤ 500 ms");
    if (count > 32) {
      const turned = Date.now();
      await page.keyboard.press("PageDown");
      await moving(page, count - 32);
      console.log(`second page: ${count - 32} pictures moving after ${Date.now() - turned} ms`);
      await tell(`${count} points, second page`, server, page);
    }
    await page.keyboard.press("KeyG");
    await page.waitForFunction(() => document.querySelectorAll("[data-region=wall] video").length === 0);
    await tell(`${count} points as a list, no picture of the wall shown`, server, page);
    peer.close();
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The demo's conference with as many points as wanted, all simulated and sending, running. */
async function prepare(server: ServerProcess, count: number): Promise<SocketPeer> {
  const api = new Api(server.url);
  await api.signInDemo("dieuhanh");
  const [conference] = await api.need<ConferenceSummary[]>("GET", "/conferences");
  const peer = await SocketPeer.connect(api, conference?.id ?? "");
  const unitId = peer.state.points[1]?.unit.id ?? "";
  for (let place = peer.state.points.length + 1; place <= count; place++) {
    const technician = { name: "", phone: "" };
    await peer.run("point.add", { unitId, kind: "bridge", name: `Điểm ${place}`, technician, expected: 10 });
    // The server takes 40 commands in 10 seconds of one connection (PROTOCOL C7).
    if (place % 35 === 0) await new Promise((resolve) => setTimeout(resolve, 10_000));
  }
  await peer.run("simulation.start", { pointIds: peer.state.points.map(({ id }) => id) });
  await peer.until(({ sources }) => sources.filter(({ kind }) => kind === "camera").length >= count, 120_000);
  await peer.run("conference.start", {});
  return peer;
}

async function openBoard(
  server: ServerProcess,
  browser: Browser,
  peer: SocketPeer,
): Promise<{ page: Page; begun: number }> {
  const { context, page } = await openWindow(browser);
  await context.request.post(`${server.url}/api/demo/session`, {
    data: { signInName: "dieuhanh" },
    headers: { origin: server.url },
  });
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    const Native = RTCPeerConnection;
    Object.assign(globalThis, {
      benchConnections: connections,
      RTCPeerConnection: class extends Native {
        constructor(configuration?: RTCConfiguration) {
          super(configuration);
          connections.push(this);
        }
      },
    });
  });
  const begun = Date.now();
  await page.goto(`${server.url}/app/dieu-hanh/${peer.state.conference?.id}`);
  return { page, begun };
}

async function moving(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const videos = [...document.querySelectorAll<HTMLVideoElement>("[data-region=wall] video")];
      return videos.filter((video) => video.getVideoPlaybackQuality().totalVideoFrames > 3).length === wanted;
    },
    count,
    { timeout: 120_000 },
  );
}

/** Prints what a stretch of time cost: traffic to the page, and shares of a core. */
async function tell(what: string, server: ServerProcess, page: Page): Promise<void> {
  const isWorker = (command: string) => command.includes("mediasoup-worker");
  const read = async () => ({
    at: Date.now(),
    traffic: await trafficOf(page),
    worker: await usageOf(server.pid, isWorker),
    server: await usageOf(server.pid, (command) => command.includes("main.ts")),
    renderer: await usageOf(process.pid, (command) => command.includes("--type=renderer")),
  });
  const before = await read();
  await page.waitForTimeout(watched);
  const after = await read();
  const seconds = (after.at - before.at) / 1000;
  const share = (kind: "worker" | "server" | "renderer") => (after[kind].seconds - before[kind].seconds) / seconds;
  const packets = (after.traffic.packets - before.traffic.packets) / seconds;
  const bytes = (after.traffic.bytes - before.traffic.bytes) / seconds;
  const cores = (["worker", "server", "renderer"] as const).map(
    (kind) => `${kind} ${(share(kind) * 100).toFixed(1)} %`,
  );
  console.log(
    `${what}: ${packets.toFixed(0)} packets/s and ${(bytes / 1000).toFixed(0)} kB/s to the page; of a core: ${cores.join(", ")}; ` +
      `${Math.round(packets / Math.max(share("worker"), 0.001))} packets/s a core of the worker, what it receives not counted`,
  );
}

async function trafficOf(page: Page): Promise<{ packets: number; bytes: number }> {
  return page.evaluate(async () => {
    const { benchConnections } = globalThis as unknown as { benchConnections: RTCPeerConnection[] };
    const sum = { packets: 0, bytes: 0 };
    for (const connection of benchConnections) {
      if (connection.connectionState === "closed") continue;
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== "transport") continue;
        sum.packets += report.packetsReceived ?? 0;
        sum.bytes += report.bytesReceived ?? 0;
      }
    }
    return sum;
  });
}

/** From a cut's command to its first picture on the board, ms. */
async function cutting(peer: SocketPeer, page: Page): Promise<number[]> {
  const points = peer.state.points.slice(1, 3).map(({ id }) => id);
  const values: number[] = [];
  for (let cut = 0; cut < cuts; cut++) {
    const pointId = points[cut % 2] ?? "";
    await peer.run("programme.next", { pointId });
    await page.waitForTimeout(500);
    const begun = Date.now();
    const { seq } = await peer.run("programme.take", { pointId });
    const shown = await page.waitForFunction(
      (taken) => (document.querySelector(`[data-taken="${taken}"]`) ? Date.now() : 0),
      seq,
      { polling: "raf" },
    );
    values.push((await shown.jsonValue()) - begun);
  }
  return values;
}
