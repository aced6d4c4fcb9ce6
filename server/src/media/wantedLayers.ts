import type { StageWants } from "./wantedConsumers.ts";

/**
 * How many of a picture's simulcast layers, lowest first, are wanted of its sender (PROTOCOL M8). All of what rooms see or
 * keep ready; of any other the lowest one, for the wall and for the first moment of a cut to it.
 */
export function wantedLayers({ programme }: Pick<StageWants, "programme">, sourceId: string, sent: number): number {
  return programme.some(({ source }) => source.id === sourceId) ? sent : 1;
}
