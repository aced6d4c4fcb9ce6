import { wait } from "./wait.ts";

/** Samples looked at in one piece: 85 ms at 48 kHz, which tells frequencies 12 Hz apart. */
const window = 4096;

/** Listens to a microphone's track in pieces. */
export class Ear {
  readonly #context = new AudioContext();
  readonly #analyser = this.#context.createAnalyser();

  constructor(track: MediaStreamTrack) {
    this.#analyser.fftSize = window;
    this.#context.createMediaStreamSource(new MediaStream([track])).connect(this.#analyser);
  }

  get sampleRate(): number {
    return this.#context.sampleRate;
  }

  /** Pieces that don't overlap, for so many seconds. */
  async listen(seconds: number, signal: AbortSignal): Promise<Float32Array[]> {
    await this.#context.resume();
    const step = (window / this.sampleRate) * 1000;
    const pieces: Float32Array[] = [];
    for (let past = 0; past < seconds * 1000; past += step) {
      await wait(step, signal);
      const piece = new Float32Array(window);
      this.#analyser.getFloatTimeDomainData(piece);
      pieces.push(piece);
    }
    return pieces;
  }

  close(): void {
    void this.#context.close();
  }
}
