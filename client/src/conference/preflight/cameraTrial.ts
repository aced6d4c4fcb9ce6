import type { OpenedDevice } from "../openDevices.ts";
import { checkOf, deviceFault, judgeCamera, judgeMotion } from "./judge.ts";
import type { Trial } from "./Preflight.ts";
import { wait } from "./wait.ts";

const seconds = 2.5;
/** The picture is compared at this size. */
const small = { width: 64, height: 36 };

/** The camera's picture as it is: size, pictures a second, whether it moves and how bright it is. */
export function cameraTrial(camera: OpenedDevice): Trial {
  return {
    steps: ["camera", "motion"],
    async run(signal) {
      if (camera.state !== "live")
        return [
          checkOf("camera", deviceFault("camera", camera)),
          checkOf("motion", { result: "bad", cause: "noCamera", measured: "" }),
        ];
      const { rate, change, brightness, width, height } = await watch(camera.track, signal);
      return [
        checkOf("camera", judgeCamera({ width, height, rate })),
        checkOf("motion", judgeMotion({ change, brightness })),
      ];
    },
  };
}

async function watch(track: MediaStreamTrack, signal: AbortSignal) {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  const frames = new Frames(video);
  try {
    await video.play();
    await wait(300, signal);
    frames.begin();
    await wait(seconds * 1000, signal);
    return { ...frames.result(seconds), width: video.videoWidth, height: video.videoHeight };
  } finally {
    frames.close();
    video.srcObject = null;
  }
}

/** Counts the pictures a video presents and how much each differs from the one before. */
class Frames {
  readonly #video: HTMLVideoElement;
  readonly #context: CanvasRenderingContext2D | null;
  #handle = 0;
  #count = 0;
  #before: Uint8ClampedArray | null = null;
  #change = 0;
  #brightness = 0;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
    const canvas = document.createElement("canvas");
    canvas.width = small.width;
    canvas.height = small.height;
    this.#context = canvas.getContext("2d", { willReadFrequently: true });
  }

  begin(): void {
    this.#handle = this.#video.requestVideoFrameCallback(() => {
      this.#look();
      this.begin();
    });
  }

  result(length: number): { rate: number; change: number; brightness: number } {
    return { rate: this.#count / length, change: this.#change, brightness: this.#brightness };
  }

  close(): void {
    this.#video.cancelVideoFrameCallback(this.#handle);
  }

  #look(): void {
    this.#count += 1;
    this.#context?.drawImage(this.#video, 0, 0, small.width, small.height);
    const pixels = this.#context?.getImageData(0, 0, small.width, small.height).data;
    if (!pixels) return;
    const before = this.#before;
    if (before)
      this.#change = Math.max(
        this.#change,
        meanOf(pixels, (value, place) => Math.abs(value - (before[place] ?? 0))),
      );
    this.#brightness = Math.max(
      this.#brightness,
      meanOf(pixels, (value) => value),
    );
    this.#before = pixels;
  }
}

/** Mean over the green of all pixels: nearly what the eye takes for brightness. */
function meanOf(pixels: Uint8ClampedArray, measure: (value: number, place: number) => number): number {
  let sum = 0;
  for (let place = 1; place < pixels.length; place += 4) sum += measure(pixels[place] ?? 0, place);
  return (sum * 4) / pixels.length;
}
