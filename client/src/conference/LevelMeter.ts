/** Quietest level that a meter shows, dBFS. */
const floor = -60;

/** How loud a microphone's track is, measured in this page. */
export class LevelMeter {
  readonly #context = new AudioContext();
  readonly #analyser = this.#context.createAnalyser();
  readonly #samples = new Float32Array(1024);

  constructor(track: MediaStreamTrack) {
    this.#analyser.fftSize = this.#samples.length;
    this.#context.createMediaStreamSource(new MediaStream([track])).connect(this.#analyser);
    // Where the browser wants a click first, the meter stays at zero until there was one.
    this.#context.resume().catch(() => undefined);
  }

  /** 0 for silence to 1 for full scale, even steps in decibels. */
  read(): number {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return power === 0 ? 0 : Math.min(1, Math.max(0, 1 - (10 * Math.log10(power)) / floor));
  }

  close(): void {
    void this.#context.close();
  }
}
