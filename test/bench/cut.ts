import { currentTurn } from "@diemcau/shared/rules/state";
import type { Page } from "playwright-core";
import { BenchStage, type BenchRoom } from "./BenchStage.ts";
import { printFigures } from "./figures.ts";

const rounds = 20;

/** When a page first showed and heard what it was told to watch for, ms since the epoch; and how many black pictures it showed. */
interface Sighting {
  picture: number;
  sound: number;
  black: number;
}

/** From the operator's grant to picture and sound of the speaker in another real room. */
export async function benchCut(): Promise<void> {
  const stage = await BenchStage.open(3);
  try {
    await stage.watcher.run("conference.start", {});
    const prepared = await series(stage, true);
    printFigures("cut to KẾ TIẾP: grant → picture in another room", prepared.picture, "p95 ≤ 500 ms, no black picture");
    printFigures("cut to KẾ TIẾP: grant → sound in another room", prepared.sound, "p95 ≤ 500 ms");
    const unprepared = await series(stage, false);
    printFigures("cut to a source nobody had prepared: grant → picture", unprepared.picture, "≤ 1500 ms");
    const skew = prepared.skew.concat(unprepared.skew);
    printFigures("the last of three rooms changed after the first, by", skew, "≤ 500 ms");
    console.log(`black pictures shown: ${prepared.black + unprepared.black}`);
  } finally {
    await stage.close();
  }
}

async function series(stage: BenchStage, prepared: boolean) {
  const [, first, second] = stage.rooms;
  if (!first || !second) throw new Error("there are too few rooms");
  const result = { picture: [] as number[], sound: [] as number[], skew: [] as number[], black: 0 };
  for (let round = 0; round < rounds; round++) {
    const [speaker, viewer] = round % 2 === 0 ? [first, second] : [second, first];
    const sighting = await cutTo(stage, speaker, viewer, prepared);
    result.picture.push(sighting.picture);
    result.sound.push(sighting.sound);
    result.skew.push(sighting.skew);
    result.black += sighting.black;
  }
  return result;
}

/** Gives the floor to a room and measures until the viewer has it; before and after, the host is on air. */
async function cutTo(
  { watcher, rooms }: BenchStage,
  speaker: BenchRoom,
  viewer: BenchRoom,
  prepared: boolean,
): Promise<Sighting & { skew: number }> {
  const who = { name: "Đại biểu 1", title: "Kiểm sát viên", unit: "" };
  let grant: Parameters<typeof watcher.run<"floor.grant">>[1] = {
    pointId: speaker.pointId,
    speaker: who,
    subject: "",
    seenTurnId: null,
  };
  if (prepared) {
    const { ids } = await watcher.run("floor.request", { pointId: speaker.pointId, speaker: who, subject: "" });
    grant = { requestId: ids[0] ?? "", seenTurnId: null };
    await viewer.page.locator(`video[data-point="${speaker.pointId}"]`).first().waitFor({ state: "attached" });
  }
  const { hue, tone } = speaker.media;
  // The speaker's own room sees itself and hears nothing of itself; the others see and hear it.
  const watching = rooms.map((room) => sight(room.page, hue, room === speaker ? null : tone));
  const beginning = ({ page }: BenchRoom) =>
    page.waitForFunction(() => document.documentElement.dataset.watching === "yes");
  await Promise.all(rooms.map(beginning));
  const clicked = Date.now();
  await watcher.run("floor.grant", grant);
  const all = await Promise.all(watching);
  const seen = all[rooms.indexOf(viewer)];
  if (!seen) throw new Error("the viewer is no room");
  const pictures = all.map(({ picture }) => picture);
  const skew = Math.max(...pictures) - Math.min(...pictures);
  await watcher.run("floor.end", { turnId: currentTurn(watcher.state)?.id ?? "" });
  const host = rooms[0];
  if (host)
    await viewer.page.waitForFunction(
      (id) => document.querySelector("video[data-slot='0']")?.getAttribute("data-point") === id,
      host.pointId,
    );
  // A hand clicks no faster, and the server takes 40 commands in 10 seconds of one connection (PROTOCOL C7).
  await viewer.page.waitForTimeout(800);
  const black = all.reduce((sum, one) => sum + one.black, 0);
  return { picture: seen.picture - clicked, sound: seen.sound - clicked, black, skew };
}

/** Watches a page, frame by frame, until the main picture has the hue and the tone, where one is asked for, is heard. */
function sight(page: Page, hue: number, tone: number | null): Promise<Sighting> {
  return page.evaluate(
    async ({ hue, tone }) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [8, 8];
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const audio = new AudioContext();
      await audio.resume();
      const analyser = audio.createAnalyser();
      analyser.fftSize = 2048;
      analyser.smoothingTimeConstant = 0;
      const bins = new Float32Array(analyser.frequencyBinCount);
      const bin = Math.round(((tone ?? 0) * analyser.fftSize) / audio.sampleRate);
      const heardElements = new Set<Element>();
      const seen = { picture: 0, sound: tone === null ? Date.now() : 0, black: 0 };
      const end = performance.now() + 8000;
      document.documentElement.dataset.watching = "yes";
      while ((seen.picture === 0 || seen.sound === 0) && performance.now() < end) {
        for (const element of document.querySelectorAll("audio")) {
          if (heardElements.has(element) || !(element.srcObject instanceof MediaStream)) continue;
          heardElements.add(element);
          audio.createMediaStreamSource(element.srcObject).connect(analyser);
        }
        analyser.getFloatFrequencyData(bins);
        const level = Math.max(bins[bin - 1] ?? -100, bins[bin] ?? -100, bins[bin + 1] ?? -100);
        if (seen.sound === 0 && level > -60) seen.sound = Date.now();
        const video = document.querySelector<HTMLVideoElement>("video[data-slot='0']");
        if (seen.picture === 0 && video && context) {
          context.drawImage(video, 0, 0, 8, 8);
          const [red = 0, green = 0, blue = 0] = context.getImageData(4, 2, 1, 1).data;
          const max = Math.max(red, green, blue);
          const range = max - Math.min(red, green, blue) || 1;
          const sector =
            max === red
              ? ((green - blue) / range + 6) % 6
              : max === green
                ? (blue - red) / range + 2
                : (red - green) / range + 4;
          const distance = Math.abs(sector * 60 - hue) % 360;
          if (max < 16) seen.black++;
          else if (Math.min(distance, 360 - distance) < 20) seen.picture = Date.now();
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      delete document.documentElement.dataset.watching;
      await audio.close();
      return seen;
    },
    { hue, tone },
  );
}
