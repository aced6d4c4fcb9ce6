import { sourceLimits } from "@diemcau/shared/rules/sourceLimits";
import {
  type DeviceChoice,
  type DeviceKind,
  type DeviceWish,
  sameSource,
  type SourceKey,
  type SourceWish,
} from "./DeviceChoice.ts";

/** Whether a machine may offer one more of a kind (PROTOCOL M10). */
export function canAdd({ sources }: DeviceChoice, kind: DeviceKind): boolean {
  return sources.filter((source) => source.kind === kind).length < sourceLimits[kind];
}

/** One more source, under the lowest number that is free. */
export function withSource(choice: DeviceChoice, kind: DeviceKind, device: DeviceWish): DeviceChoice {
  if (!canAdd(choice, kind)) return choice;
  const taken = choice.sources.filter((source) => source.kind === kind).map(({ number }) => number);
  let number = 1;
  while (taken.includes(number)) number += 1;
  return { ...choice, sources: [...choice.sources, { kind, number, name: "", device }] };
}

export function withoutSource(choice: DeviceChoice, key: SourceKey): DeviceChoice {
  return { ...choice, sources: choice.sources.filter((source) => !sameSource(source, key)) };
}

/** Another device or name for a source. */
export function changeSource(
  choice: DeviceChoice,
  key: SourceKey,
  change: Partial<Pick<SourceWish, "name" | "device">>,
): DeviceChoice {
  const sources = choice.sources.map((source) => (sameSource(source, key) ? { ...source, ...change } : source));
  return { ...choice, sources };
}

/** The same sources with no device for these kinds: joining with sound alone, or watching only. */
export function withNone(choice: DeviceChoice, ...kinds: DeviceKind[]): DeviceChoice {
  const sources = choice.sources.map((source) =>
    kinds.includes(source.kind) ? { ...source, device: { use: "none" as const } } : source,
  );
  return { ...choice, sources };
}
