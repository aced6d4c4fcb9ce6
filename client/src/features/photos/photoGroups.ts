import type { Photo } from "@diemcau/shared/model/photo";

/** How a photo came about. */
export const photoFilters = ["all", "automatic", "hand", "upload"] as const;
export type PhotoFilter = (typeof photoFilters)[number];

/** Photos of one speaker, of the rooms, or brought by hand; the sharpest first. */
export interface PhotoGroup {
  /** Id of a turn, or `whole`, or `upload`. */
  key: string;
  photos: Photo[];
}

/** Whether a photo came about in the way asked for. */
export function passes(photo: Pick<Photo, "automatic" | "origin">, filter: PhotoFilter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "automatic":
      return photo.automatic;
    case "hand":
      return !photo.automatic && photo.origin !== "upload";
    case "upload":
      return photo.origin === "upload";
  }
}

/** Photos by whom they show, in the order people spoke, each group with its sharpest first; those not measured stand last. */
export function groupPhotos(photos: readonly Photo[], filter: PhotoFilter): PhotoGroup[] {
  const groups = new Map<string, Photo[]>();
  for (const photo of photos.filter((one) => passes(one, filter))) {
    const key = photo.turnId ?? (photo.origin === "upload" ? "upload" : "whole");
    groups.set(key, [...(groups.get(key) ?? []), photo]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    photos: members.toSorted((a, b) => (b.sharpness ?? -1) - (a.sharpness ?? -1)),
  }));
}

/** The sharpest photo of each turn that has several: what a person would take first. */
export function sharpestIds(photos: readonly Photo[]): ReadonlySet<string> {
  return new Set(
    groupPhotos(photos, "all").flatMap(({ photos: [best, second] }) =>
      best && second && best.turnId !== null && best.sharpness !== null ? [best.id] : [],
    ),
  );
}
