/** Between two rings of the bell, ms. */
const every = 3000;
/** Two notes that carry through a hall's noise without frightening anybody, Hz and s. */
const notes = [
  { frequency: 880, from: 0 },
  { frequency: 660, from: 0.22 },
];
const noteLength = 0.2;

/** The board's bell: rings until it is told to be quiet. Where the browser wants a click first, it rings from then on. */
export class AlarmTone {
  #context: AudioContext | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  ring(): void {
    if (this.#timer !== undefined) return;
    this.#once();
    this.#timer = setInterval(() => this.#once(), every);
  }

  quiet(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  close(): void {
    this.quiet();
    void this.#context?.close();
    this.#context = null;
  }

  #once(): void {
    const context = this.#context ?? new AudioContext();
    this.#context = context;
    if (context.state !== "running") {
      context.resume().catch(() => undefined);
      return;
    }
    for (const { frequency, from } of notes) {
      const begin = context.currentTime + from;
      const gain = context.createGain();
      gain.gain.setValueAtTime(0.0001, begin);
      gain.gain.exponentialRampToValueAtTime(0.2, begin + 0.02);
      gain.gain.exponentialRampToValueAtTime(0.0001, begin + noteLength);
      gain.connect(context.destination);
      const tone = context.createOscillator();
      tone.frequency.value = frequency;
      tone.connect(gain);
      tone.start(begin);
      tone.stop(begin + noteLength);
    }
  }
}
