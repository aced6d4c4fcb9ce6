import { setTimeout as wait } from "node:timers/promises";
import { StageBench } from "../support/media/StageBench.ts";

const points = 63;
const seconds = 5;

/** What it costs to watch the links of 63 points, each with camera and microphone, in this process. */
export async function benchLinks(): Promise<void> {
  const bench = await StageBench.open(points - 1);
  try {
    await bench.meeting.run("simulation.start", { pointIds: bench.meeting.pointIds });
    await bench.media.simulated(bench.meeting.id);
    const operator = await bench.operator();
    await wait(3000);
    const watched = await busy();
    bench.stage.links.close();
    const unwatched = await busy();
    console.info(
      `links: ${bench.stage.sources.list().length} sources of ${Object.keys(operator.links).length} points; ` +
        `${watched.toFixed(0)} ms of CPU a second with the watch, ${unwatched.toFixed(0)} without; ` +
        `${JSON.stringify(operator.links).length} bytes to each operator every 2 s`,
    );
  } finally {
    await bench.close();
  }
}

/** CPU time of this process, ms a second. */
async function busy(): Promise<number> {
  const before = process.cpuUsage();
  await wait(seconds * 1000);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / seconds;
}
