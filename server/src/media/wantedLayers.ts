import { layers } from "./codecs.ts";
import type { StageWants } from "./wantedConsumers.ts";

/**
 * How many of a picture's simulcast layers, lowest first, are wanted of its sender (PROTOCOL M8). Of what rooms see or keep
 * ready, as many as its place takes; of any other the lowest one, for the wall and for the first moment of a cut to it.
 */
export function wantedLayers({ programme }: Pick<StageWants, "programme">, sourceId: string, sent: number): number {
  const wanted = programme.find(({ source }) => source.id === sourceId);
  return wanted ? Math.min(sent, layers[wanted.sent].spatialLayer + 1) : 1;
}
