import type { LinkReport, Reception } from "@diemcau/shared/protocol/link";
import { frozenAfter, type LinkSample } from "@diemcau/shared/rules/link";
import type { SourceReading } from "./SourceMeter.ts";

/** What is known at a moment of the sources and pages of one point. */
export interface PointReadings {
  /** Every source that runs; `frozenFor` is what those say who receive it, ms. */
  sources: (SourceReading & { isCamera: boolean; frozenFor: number | null })[];
  /** Newest reports of the point's own pages. */
  reports: LinkReport[];
  /** What is held back from the point's pages because its link carries no more. */
  receptions: Reception[];
}

/** Fewer packets than this make no percentage. */
const fewest = 50;

/** One sample of a point's link: the worse of both directions, and the media of whatever still sends. */
export function pointSample(at: number, { sources, reports, receptions }: PointReadings): LinkSample {
  const cameras = sources.filter(({ isCamera }) => isCamera);
  const frameAge = largest(cameras.map(({ silence, frozenFor }) => greater(silence, frozenFor)));
  const own = reports.flatMap(({ camera }) => camera ?? []);
  const silence = smallest(sources.map((source) => source.silence));
  const soundSent = sources.some((source) => source.kind === "audio" && (source.silence ?? frozenAfter) < frozenAfter);
  // The machine takes pictures, and the link keeps it from sending any: given up for the sound, not frozen.
  const pictureGivenUp = (frameAge ?? 0) >= frozenAfter && own.some(({ sent, thin: held }) => held && sent === 0);
  return {
    at,
    silence,
    frameAge,
    roundTrip: largest([...reports.map((report) => report.roundTrip), ...sources.map(({ roundTrip }) => roundTrip)]),
    loss: largest([lossOf(sources), ...reports.map((report) => report.loss)]),
    jitter: largest([
      ...sources.filter(({ kind }) => kind === "audio").map(({ jitter }) => jitter),
      ...reports.map((report) => report.jitter),
    ]),
    rate: sources.reduce((total, { rate }) => total + rate, 0),
    thin: receptions.some(({ thin }) => thin) || own.some(({ thin }) => thin),
    soundOnly:
      (soundSent && pictureGivenUp) || receptions.some(({ soundOnly, sendsSoundOnly }) => soundOnly || sendsSoundOnly),
  };
}

/** Percent of the packets that did not come; `null` while hardly any were due. */
export function lossOf(sources: readonly SourceReading[]): number | null {
  const expected = sources.reduce((total, source) => total + source.expected, 0);
  const lost = sources.reduce((total, source) => total + source.lost, 0);
  return expected < fewest ? null : (lost / expected) * 100;
}

function greater(a: number | null, b: number | null): number | null {
  return largest([a, b]);
}

function largest(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function smallest(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null);
  return known.length > 0 ? Math.min(...known) : null;
}
