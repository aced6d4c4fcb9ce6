import type { WriteUp } from "@diemcau/shared/model/writeUp";

/**
 * What a reader can do about an article: decide; wait for somebody else, being the one who sent it or no approver; wait
 * for its writer; or nothing any more.
 */
export type Standing = "decides" | "samePerson" | "approver" | "writer" | "done";

/** Where a reader stands; the server decides again. */
export function whoDecides(
  { state, submittedBy }: Pick<WriteUp, "state" | "submittedBy">,
  reader: { id: string },
  mayPublish: boolean,
): Standing {
  if (state === "published" || state === "withdrawn") return "done";
  if (state === "draft") return "writer";
  if (submittedBy?.id === reader.id) return "samePerson";
  return mayPublish ? "decides" : "approver";
}
