/** Frequency of the test tone, Hz: no tone of speech, music or mains stands there. */
export const testFrequency = 1237;

/** Loud enough for a room, soft enough for ears: −12 dB of full scale. */
const loudness = 0.25;

/** The test tone from this machine's loudspeaker, until it is closed. */
export class TestTone {
  readonly #context = new AudioContext();
  readonly #element = new Audio();
  readonly #tone = this.#context.createOscillator();

  /** `speaker` is the loudspeaker's device id; `null` plays at the browser's own. */
  async start(speaker: string | null): Promise<void> {
    const gain = this.#context.createGain();
    const out = this.#context.createMediaStreamDestination();
    gain.gain.setValueAtTime(0, this.#context.currentTime);
    gain.gain.linearRampToValueAtTime(loudness, this.#context.currentTime + 0.05);
    this.#tone.frequency.value = testFrequency;
    this.#tone.connect(gain).connect(out);
    this.#element.srcObject = out.stream;
    // A loudspeaker that is gone: the browser's own plays.
    if (speaker !== null) await this.#element.setSinkId(speaker).catch(() => undefined);
    await this.#context.resume();
    await this.#element.play();
    this.#tone.start();
  }

  close(): void {
    this.#element.pause();
    this.#element.srcObject = null;
    void this.#context.close();
  }
}
