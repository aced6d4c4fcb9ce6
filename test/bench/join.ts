import { BenchStage } from "./BenchStage.ts";
import { printFigures } from "./figures.ts";

const rounds = 10;

/** From opening a paired room's page to the programme's first decoded frame, one browser after another and three at once. */
export async function benchJoin(): Promise<void> {
  const stage = await BenchStage.open(3);
  try {
    await stage.watcher.run("conference.start", {});
    const alone: number[] = [];
    const together: number[] = [];
    const bridges = stage.rooms.slice(1);
    for (let round = 0; round < rounds; round++) {
      for (const room of bridges) alone.push(await stage.openRoom(room));
      together.push(...(await Promise.all(bridges.map((room) => stage.openRoom(room)))));
    }
    printFigures("a room's page opened → first frame, alone", alone, "p50 ≤ 800 ms, p95 ≤ 2000 ms");
    printFigures("the same, two pages at the same moment", together, "p50 ≤ 800 ms, p95 ≤ 2000 ms");
  } finally {
    await stage.close();
  }
}
