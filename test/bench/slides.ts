import type { ImportStatus } from "@diemcau/shared/protocol/rest";
import type { Page } from "playwright-core";
import { makeSlidesPdf, pageColour } from "../support/documents/slidesPdf.ts";
import { BenchStage } from "./BenchStage.ts";
import { printFigures } from "./figures.ts";

/** Turns of each kind; a hand turns no faster than one in this time, ms (PROTOCOL C7). */
const rounds = 40;
const apart = 350;
const pages = 60;

/** From the turn of a slide to its picture painted in three real rooms: page by page, and by jumps that nobody could load ahead. */
export async function benchSlides(): Promise<void> {
  const stage = await BenchStage.open(3);
  try {
    await stage.watcher.run("conference.start", {});
    const deckId = await handIn(stage);
    await stage.watcher.run("programme.show", { composition: { layout: "slide", deckId } });
    await Promise.all(stage.rooms.map(({ page }) => painted(page, 1)));
    const next = await series(stage, deckId, (round) => round + 2);
    printFigures("the next page: turn → painted, in the slowest of three rooms", next.slowest, "p95 ≤ 300 ms");
    printFigures("the next page, in any room", next.all, "p95 ≤ 300 ms");
    const jump = await series(stage, deckId, (round) => (round * 23 + 7) % pages || pages);
    printFigures("a jump to a page that nobody had loaded, in the slowest room", jump.slowest, "≤ 300 ms");
  } finally {
    await stage.close();
  }
}

/** Hands slides in as an office would, and tells what came of them. */
async function handIn(stage: BenchStage): Promise<string> {
  const bytes = await makeSlidesPdf(pages);
  const begun = performance.now();
  const base = `/conferences/${stage.conferenceId}`;
  const { id } = await stage.api.need<ImportStatus>("POST", `${base}/decks?title=Báo%20cáo`, bytes);
  const { page } = stage.rooms[0] ?? {};
  let made: ImportStatus | undefined;
  while (made?.state !== "done") {
    await page?.waitForTimeout(100);
    made = (await stage.api.need<ImportStatus[]>("GET", `${base}/imports`)).find((one) => one.id === id);
    if (made?.state === "failed") throw new Error(`the slides were not taken: ${made.error?.code ?? ""}`);
  }
  const perPage = (performance.now() - begun) / pages;
  const sizes = await Promise.all(
    Array.from({ length: pages }, (_, index) => sizeOf(stage, made?.madeId ?? "", index + 1)),
  );
  const kilobytes = sizes.map((size) => Math.round(size / 1024)).sort((a, b) => a - b);
  console.log(`${pages} pages of 1920 × 1080 made ready, ${perPage.toFixed(0)} ms each`);
  console.log(`pictures: ${kilobytes[0]} to ${kilobytes.at(-1)} kB, median ${kilobytes[Math.floor(pages / 2)]} kB\n`);
  return made.madeId ?? "";
}

async function sizeOf({ api, conferenceId }: BenchStage, deckId: string, page: number): Promise<number> {
  const address = `${api.url}/api/conferences/${conferenceId}/decks/${deckId}/pages/${page}`;
  return (await fetch(address, { headers: { cookie: api.cookie } }).then((answer) => answer.arrayBuffer())).byteLength;
}

async function series(stage: BenchStage, deckId: string, pageOf: (round: number) => number) {
  const slowest: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = pageOf(round);
    const watching = stage.rooms.map((room) => painted(room.page, page));
    await Promise.all(
      stage.rooms.map((room) => room.page.waitForFunction(() => document.body.dataset.watching === "yes")),
    );
    const turned = Date.now();
    await stage.watcher.run("slide.turn", { deckId, page });
    const seen = (await Promise.all(watching)).map((at) => at - turned);
    slowest.push(Math.max(...seen));
    all.push(...seen);
    await stage.rooms[0]?.page.waitForTimeout(apart);
  }
  return { slowest, all };
}

/** When a page of slides was painted: the moment after the frame in which its own colour stood in the picture, ms since the epoch. */
function painted(room: Page, page: number): Promise<number> {
  return room.evaluate(
    async ({ page, colour }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [4, 4];
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const end = performance.now() + 8000;
      document.body.dataset.watching = "yes";
      for (;;) {
        const image = document.querySelector<HTMLImageElement>(`img[data-page="${page}"]`);
        if (image?.complete && image.naturalWidth > 0 && context) {
          const { naturalWidth: width, naturalHeight: height } = image;
          context.drawImage(image, width * 0.95, height * 0.95, width * 0.04, height * 0.04, 0, 0, 4, 4);
          const found = context.getImageData(1, 1, 1, 1).data;
          if (colour.every((level, place) => Math.abs(level - (found[place] ?? 0)) < 30)) break;
        }
        if (performance.now() > end) throw new Error(`page ${page} was not painted`);
        await frame();
      }
      delete document.body.dataset.watching;
      await frame();
      return Date.now();
    },
    { page, colour: pageColour(page) },
  );
}
