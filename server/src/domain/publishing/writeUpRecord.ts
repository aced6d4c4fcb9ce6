import type { WriteUp, WriteUpInput } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { publicPhotos } from "@diemcau/shared/rules/writeUpFacts";
import type { StoredWriteUp } from "./ports.ts";

/** The article of a conference that was never saved. */
export function draft(conferenceId: string, content: WriteUpInput): StoredWriteUp {
  return {
    ...content,
    id: conferenceId,
    state: "draft",
    slug: null,
    submittedBy: null,
    publishedBy: null,
    publishedAt: null,
    live: false,
    notice: "",
    corrections: [],
    withdrawn: null,
    remark: "",
    version: 0,
    snapshot: null,
  };
}

/** What people get of a record: all but the frozen bytes. */
export function toWriteUp({ snapshot: _, ...writeUp }: StoredWriteUp): WriteUp {
  return writeUp;
}

/** What the secretary edits of an article. */
export function contentOf({ title, lead, blocks, byline }: WriteUpInput): WriteUpInput {
  return { title, lead, blocks, byline };
}

/** Places that a person still has to fill. */
export function blanksIn({ blocks }: Pick<WriteUpInput, "blocks">): number {
  return blocks.filter(({ type }) => type === "blank").length;
}

/** Throws unless every photo is one of the conference that readers may see. */
export function requirePhotos({ blocks }: Pick<WriteUpInput, "blocks">, state: ConferenceState): void {
  const allowed = new Set(publicPhotos(state).map(({ id }) => id));
  const faults = blocks.flatMap((block, index) =>
    block.type === "photo" && !allowed.has(block.photoId)
      ? [{ path: `writeUp.blocks.${index}.photoId`, code: "photo.unknown" }]
      : [],
  );
  if (faults.length > 0) throw new AppError("input.invalid", {}, faults);
}
