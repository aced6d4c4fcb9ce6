import { describe, expect, test } from "@jest/globals";
import { toneOverNeighbours, tonePower } from "@diemcau/client/conference/preflight/goertzel";
import { levelOf, quantile, speechLevels } from "@diemcau/client/conference/preflight/soundLevels";

const rate = 48_000;

function samples(wave: (seconds: number) => number, count = 4096): Float32Array {
  return Float32Array.from({ length: count }, (_, index) => wave(index / rate));
}

function sine(frequency: number, amplitude = 1) {
  return (seconds: number) => amplitude * Math.sin(2 * Math.PI * frequency * seconds);
}

/** White noise that is the same each time. */
function noise(amplitude: number): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return amplitude * ((seed / 2_147_483_647) * 2 - 1);
  };
}

describe("a tone in samples", () => {
  test("has the power of its amplitude: full scale is 0 dB, a tenth −20 dB", () => {
    expect(tonePower(samples(sine(1237)), rate, 1237)).toBeCloseTo(0, 0);
    expect(tonePower(samples(sine(1237, 0.1)), rate, 1237)).toBeCloseTo(-20, 0);
  });

  test("stands out of a noise that is as loud as itself", () => {
    const hiss = noise(0.1);
    const mixed = samples((seconds) => sine(1237, 0.1)(seconds) + hiss());
    expect(toneOverNeighbours(mixed, rate, 1237)).toBeGreaterThan(15);
  });

  test("isn't found in noise, in silence, or in a neighbouring tone", () => {
    const hiss = noise(0.3);
    expect(toneOverNeighbours(samples(hiss), rate, 1237)).toBeLessThan(10);
    expect(
      toneOverNeighbours(
        samples(() => 0),
        rate,
        1237,
      ),
    ).toBeLessThanOrEqual(0);
    expect(toneOverNeighbours(samples(sine(1330)), rate, 1237)).toBeLessThan(0);
  });

  test("is found at another sample rate too", () => {
    const wave = Float32Array.from({ length: 4096 }, (_, index) => Math.sin((2 * Math.PI * 1237 * index) / 44_100));
    expect(toneOverNeighbours(wave, 44_100, 1237)).toBeGreaterThan(20);
  });
});

describe("levels of a microphone", () => {
  test("are in dB of full scale, −100 for silence", () => {
    expect(levelOf(samples(sine(500), 48_000))).toBeCloseTo(-3, 1);
    expect(levelOf(samples(() => 0))).toBe(-100);
    expect(levelOf(new Float32Array(0))).toBe(-100);
  });

  test("tell speech from what is between its words", () => {
    const levels = [...Array.from({ length: 40 }, () => -55), ...Array.from({ length: 20 }, () => -22)];
    expect(speechLevels(levels)).toEqual({ noise: -55, speech: -22 });
    expect(quantile([], 0.5)).toBe(-100);
  });
});
