import type { WriteUpInput } from "@diemcau/shared/model/writeUp";
import type { WriteUpRevision } from "@diemcau/shared/protocol/rest";
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/http.ts";

/** The revisions of an article, the newest first. */
export function useRevisions(conferenceId: string) {
  return useQuery({
    queryKey: ["writeUpRevisions", conferenceId],
    queryFn: () => get<WriteUpRevision[]>(`${pathOf(conferenceId)}/revisions`),
    retry: false,
  });
}

/** The text of one revision; it never changes. `null` asks for none. */
export function useRevision(conferenceId: string, number: number | null) {
  return useQuery({
    queryKey: ["writeUpRevision", conferenceId, number],
    queryFn: () => get<WriteUpInput>(`${pathOf(conferenceId)}/revisions/${number}`),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

function pathOf(conferenceId: string): string {
  return `/conferences/${encodeURIComponent(conferenceId)}/write-up`;
}
