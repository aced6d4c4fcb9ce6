/** Level of samples in dBFS; silence is −100. */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  return Math.max(-100, 10 * Math.log10(Math.max(power, 1e-10)));
}

/** What a microphone gave while somebody spoke near it, dBFS: the room's noise between words, and the speech. */
export interface SpeechLevels {
  noise: number;
  speech: number;
}

/** Noise is what a tenth of the time was quieter than, speech what only a tenth was louder than. */
export function speechLevels(levels: readonly number[]): SpeechLevels {
  return { noise: quantile(levels, 0.1), speech: quantile(levels, 0.9) };
}

/** The value that this part of all values lie below; −100 of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? -100;
}
