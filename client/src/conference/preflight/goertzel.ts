/** Power of one frequency in samples, relative to a full-scale sine (0 dB); the window is the whole array (Goertzel 1958). */
export function tonePower(samples: Float32Array, sampleRate: number, frequency: number): number {
  const omega = (2 * Math.PI * frequency) / sampleRate;
  const coefficient = 2 * Math.cos(omega);
  let [before, last] = [0, 0];
  samples.forEach((sample, index) => {
    // A Hann window, since a loud neighbour would leak into the tone otherwise.
    const weight = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / samples.length);
    [before, last] = [last, sample * weight + coefficient * last - before];
  });
  const power = last * last + before * before - coefficient * last * before;
  const amplitude = (4 * Math.sqrt(Math.max(0, power))) / samples.length;
  return 20 * Math.log10(Math.max(amplitude, 1e-6));
}

/** Distance of the neighbours that a tone is compared with, Hz. */
const neighbours = [-230, -150, -90, 90, 150, 230];

/** How far a tone stands out of the frequencies around it, dB: silence, speech and noise give a few, the tone itself 20 and more. */
export function toneOverNeighbours(samples: Float32Array, sampleRate: number, frequency: number): number {
  const around = neighbours.map((distance) => tonePower(samples, sampleRate, frequency + distance));
  return tonePower(samples, sampleRate, frequency) - Math.max(...around);
}
