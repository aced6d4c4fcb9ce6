import type { WriteUp, WriteUpInput } from "@diemcau/shared/model/writeUp";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { publicPhotos } from "@diemcau/shared/rules/writeUpFacts";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
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
    revisions: [],
    editions: [],
  };
}

/** What people get of a record: all but what is kept for good. */
export function toWriteUp({ snapshot: _, revisions: __, editions: ___, ...writeUp }: StoredWriteUp): WriteUp {
  return writeUp;
}

/** What the secretary edits of an article. */
export function contentOf({ title, lead, blocks, byline }: WriteUpInput): WriteUpInput {
  return { title, lead, blocks, byline };
}

/** Whether two articles read the same. */
export function readSame(one: WriteUpInput, other: WriteUpInput): boolean {
  return canonicalJson(contentOf(one)) === canonicalJson(contentOf(other));
}

/** Throws while something is missing that readers need: a place to fill, what a picture shows, the notice of a correction. */
export function requireComplete({ blocks, live, notice }: StoredWriteUp): void {
  const blanks = blocks.filter(({ type }) => type === "blank").length;
  if (blanks > 0) throw new AppError("writeUp.blank", { count: blanks });
  const untold = blocks.filter((block) => block.type === "photo" && block.alt === "").length;
  if (untold > 0) throw new AppError("writeUp.altMissing", { count: untold });
  if (live && notice === "") throw new AppError("writeUp.noticeMissing");
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
