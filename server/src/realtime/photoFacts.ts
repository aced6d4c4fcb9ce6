import type { Photo } from "@diemcau/shared/model/photo";
import { photoAlt, photoCaption, turnShown } from "@diemcau/shared/rules/photoCaption";
import { type ConferenceState, currentItem } from "@diemcau/shared/rules/state";
import type { Surroundings } from "../domain/ports.ts";

/** What a photo says of itself, beside its picture. */
export type PhotoFacts = Omit<Photo, "file" | "width" | "height" | "origin" | "sharpness" | "automatic">;

/** What is known of a photo at the moment it is asked for: the picture may come when somebody else speaks. */
export function photoFacts(
  state: ConferenceState,
  { pointId, pointName }: { pointId: string; pointName: string },
  surroundings: Surroundings,
): PhotoFacts {
  const turn = turnShown(state, pointId);
  const item = currentItem(state);
  return {
    id: surroundings.newId(),
    caption: photoCaption(state, pointId),
    alt: photoAlt(state, pointId),
    pointId,
    pointName,
    turnId: turn?.id ?? null,
    item: item ? { id: item.id, kind: item.kind, title: item.title, internal: item.internal } : null,
    takenAt: surroundings.now().toISOString(),
  };
}
