import { type ActsAs, putBytes } from "./http.ts";

/** Stores stills that the server asked this page for (PROTOCOL R4). */
export function putStill(as: ActsAs): (stillId: string, jpeg: Blob) => Promise<unknown> {
  return (stillId, jpeg) => putBytes(`/stills/${encodeURIComponent(stillId)}`, jpeg, as);
}
