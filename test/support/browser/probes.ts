import type { Page } from "playwright-core";

/** What a video element shows at a moment. */
export interface Picture {
  /** Hue of the picture's average colour, degrees. */
  hue: number;
  width: number;
  height: number;
  /** Frames presented so far. */
  frames: number;
}

/** Reads the largest visible video that matches `selector`; `null` when none has a picture. */
export function readPicture(page: Page, selector = "video"): Promise<Picture | null> {
  return page.evaluate((css) => {
    const area = (video: HTMLVideoElement) => video.clientWidth * video.clientHeight;
    const shown = (video: HTMLVideoElement) =>
      video.videoWidth > 0 && video.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const videos = [...document.querySelectorAll<HTMLVideoElement>(css)].filter(shown);
    const video = videos.sort((a, b) => area(b) - area(a))[0];
    if (!video) return null;
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [32, 18];
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) return null;
    context.drawImage(video, 0, 0, 32, 18);
    const { data } = context.getImageData(0, 0, 32, 18);
    const sum = [0, 0, 0];
    for (let index = 0; index < data.length; index += 4)
      for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (data[index + channel] ?? 0);
    const [red = 0, green = 0, blue = 0] = sum.map((value) => value / (data.length / 4) / 255);
    const max = Math.max(red, green, blue);
    const range = max - Math.min(red, green, blue);
    const sector =
      max === red
        ? ((green - blue) / range + 6) % 6
        : max === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
    return {
      hue: range === 0 ? -1 : Math.round(sector * 60),
      width: video.videoWidth,
      height: video.videoHeight,
      frames: video.getVideoPlaybackQuality().totalVideoFrames,
    };
  }, selector);
}

/** Waits until the programme's picture has a hue within 15 degrees of `hue` and moves; answers the milliseconds it took. */
export async function waitForHue(page: Page, hue: number, selector = "video", timeout = 15_000): Promise<number> {
  const begun = Date.now();
  let last: Picture | null = null;
  while (Date.now() - begun < timeout) {
    const picture = await readPicture(page, selector);
    if (picture && hueDistance(picture.hue, hue) <= 15) {
      if (last && picture.frames > last.frames) return Date.now() - begun;
      last = picture;
    } else last = null;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(
    `no moving picture of hue ${hue} after ${timeout} ms; last seen: ${JSON.stringify(await readPicture(page, selector))}`,
  );
}

function hueDistance(a: number, b: number): number {
  const distance = Math.abs(a - b) % 360;
  return Math.min(distance, 360 - distance);
}

/**
 * Loudness of each frequency in what the page's audio elements play, in dB (−100 is silence), the loudest moment of
 * `milliseconds`.
 */
export function hearTones(page: Page, tones: number[], milliseconds = 1500): Promise<Record<string, number>> {
  return page.evaluate(
    async ({ tones, milliseconds }) => {
      const context = new AudioContext();
      await context.resume();
      const analyser = context.createAnalyser();
      analyser.fftSize = 8192;
      analyser.smoothingTimeConstant = 0;
      for (const element of document.querySelectorAll<HTMLMediaElement>("audio, video")) {
        const stream = element.srcObject;
        if (element.muted || element.paused || !(stream instanceof MediaStream) || stream.getAudioTracks().length === 0)
          continue;
        context.createMediaStreamSource(stream).connect(analyser);
      }
      const bins = new Float32Array(analyser.frequencyBinCount);
      const loudest = new Map<number, number>(tones.map((tone) => [tone, -100]));
      const end = performance.now() + milliseconds;
      while (performance.now() < end) {
        analyser.getFloatFrequencyData(bins);
        for (const tone of tones) {
          const bin = Math.round((tone * analyser.fftSize) / context.sampleRate);
          const level = Math.max(bins[bin - 1] ?? -100, bins[bin] ?? -100, bins[bin + 1] ?? -100, -100);
          loudest.set(tone, Math.max(loudest.get(tone) ?? -100, level));
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await context.close();
      return Object.fromEntries(loudest);
    },
    { tones, milliseconds },
  );
}

/** Which of the tones is heard above −60 dB; each other one must lie 20 dB below the loudest to count as silent. */
export async function heardTones(page: Page, tones: number[], milliseconds?: number): Promise<number[]> {
  const levels = await hearTones(page, tones, milliseconds);
  const loudest = Math.max(...Object.values(levels));
  return tones.filter((tone) => (levels[tone] ?? -100) > -60 && (levels[tone] ?? -100) > loudest - 20);
}
