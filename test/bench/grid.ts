import type { Composition } from "@diemcau/shared/model/programme";
import type { Usage } from "../support/processUsage.ts";
import { usageOf } from "../support/processUsage.ts";
import { BenchStage, type BenchRoom } from "./BenchStage.ts";

/** How long each picture is measured, in ms, after it settled. */
const span = 15_000;
const settles = 5_000;

/** What one kind of picture costs. */
interface Cost {
  worker: number;
  server: number;
  /** Of each real room. */
  renderer: number;
  kilobits: number;
  packets: number;
}

/** What a grid of all points costs beside one picture: three real rooms, the other points simulated. */
export async function benchGrid(): Promise<void> {
  const stage = await BenchStage.open(3);
  try {
    const { watcher } = stage;
    await watcher.run("conference.start", {});
    const rest = watcher.state.points.slice(3).map(({ id }) => id);
    await watcher.run("simulation.start", { pointIds: rest });
    await watcher.until(
      ({ sources }) => sources.filter(({ kind }) => kind === "camera").length === rest.length + 3,
      60_000,
    );
    const pointIds = watcher.state.points.slice(0, 16).map(({ id }) => id);
    const [first, second] = pointIds;
    if (!first || !second) throw new Error("there are too few points");
    await show(stage, "solo", { layout: "solo", pointId: first });
    await show(stage, "chair + speaker", { layout: "chairSpeaker", pointId: second });
    await show(stage, `grid of ${pointIds.length}`, { layout: "grid", pointIds });
  } finally {
    await stage.close();
  }
}

async function show(stage: BenchStage, name: string, composition: Composition): Promise<void> {
  await stage.watcher.run("programme.show", { composition });
  const { worker, server, renderer, kilobits, packets } = await measure(stage);
  const share = (part: number) => `${(part * 100).toFixed(1)} %`;
  console.log(
    `${name}\n  worker ${share(worker)} of a core · server ${share(server)} · a room's browser ${share(renderer)}` +
      ` · a room receives ${kilobits.toFixed(0)} kbit/s in ${packets.toFixed(0)} packets/s\n`,
  );
}

async function measure(stage: BenchStage): Promise<Cost> {
  const page = stage.rooms[0]?.page;
  await page?.waitForTimeout(settles);
  const before = await reading(stage);
  await page?.waitForTimeout(span);
  const after = await reading(stage);
  const seconds = (after.at - before.at) / 1000;
  const rate = (of: (one: typeof before) => number) => (of(after) - of(before)) / seconds;
  const rooms = stage.rooms.length;
  return {
    worker: rate(({ worker }) => worker.seconds),
    server: rate(({ server }) => server.seconds),
    renderer: rate(({ browsers }) => browsers.seconds) / rooms,
    kilobits: (rate(({ received }) => received.bytes) * 8) / 1000 / rooms,
    packets: rate(({ received }) => received.packets) / rooms,
  };
}

async function reading({ serverPid, rooms }: BenchStage): Promise<{
  at: number;
  worker: Usage;
  server: Usage;
  browsers: Usage;
  received: { bytes: number; packets: number };
}> {
  const isWorker = (command: string) => command.includes("mediasoup-worker");
  const [worker, server, browsers, counts] = await Promise.all([
    usageOf(serverPid, isWorker),
    usageOf(serverPid, (command) => command.includes("main.ts")),
    usageOf(process.pid, (command) => command.includes("chrom")),
    Promise.all(rooms.map(received)),
  ]);
  const sum = (of: (one: { bytes: number; packets: number }) => number) =>
    counts.reduce((all, one) => all + of(one), 0);
  return {
    at: Date.now(),
    worker,
    server,
    browsers,
    received: { bytes: sum(({ bytes }) => bytes), packets: sum(({ packets }) => packets) },
  };
}

/** RTP bytes and packets that a room's page has received, counted by the browser. */
async function received({ page }: BenchRoom): Promise<{ bytes: number; packets: number }> {
  return page.evaluate(async () => {
    const counts = { bytes: 0, packets: 0 };
    for (const connection of window.keptConnections)
      (await connection.getStats()).forEach((entry) => {
        if (entry.type !== "inbound-rtp") return;
        counts.bytes += (entry.bytesReceived ?? 0) + (entry.headerBytesReceived ?? 0);
        counts.packets += entry.packetsReceived ?? 0;
      });
    return counts;
  });
}
