import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Decider } from "../decision.ts";

export const changeCaption: Decider<{ photoId: string; caption: string; alt?: string | undefined }> = (
  { state },
  { photoId, caption, alt },
) => {
  const photo = requirePhoto(state, photoId);
  return { events: [{ type: "photo.captionChanged", photoId, caption, alt: alt ?? photo.alt }] };
};

/** Takes a photo out of every list; the log and its file keep it. */
export const removePhoto: Decider<{ photoId: string }> = ({ state }, { photoId }) => {
  const { caption } = requirePhoto(state, photoId);
  return { events: [{ type: "photo.removed", photoId, caption }] };
};

function requirePhoto({ photos }: ConferenceState, photoId: string) {
  const photo = photos.find(({ id }) => id === photoId);
  if (!photo) throw new AppError("notFound");
  return photo;
}
