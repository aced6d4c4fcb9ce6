/** What a series of measurements comes to. */
export interface Figures {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  worst: number;
}

/** Percentiles by the nearest rank. */
export function figuresOf(values: number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { count: sorted.length, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), worst: rank(1) };
}

/** One line of a bench: what was measured, its figures in milliseconds, and what the design asks for. */
export function printFigures(what: string, values: number[], wanted: string): void {
  const { count, ...figures } = figuresOf(values);
  const numbers = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(1)} ms`);
  console.log(`${what}\n  n ${count} · ${numbers.join(" · ")}\n  wanted: ${wanted}\n`);
}
