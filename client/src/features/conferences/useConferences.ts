import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/http.ts";

/** Cache key of the list of conferences. */
export const conferencesKey = ["conferences"];

/** Conferences that somebody may see; asked again now and then, so that a start or an end shows by itself. */
export function useConferences() {
  return useQuery({
    queryKey: conferencesKey,
    queryFn: () => get<ConferenceSummary[]>("/conferences"),
    refetchInterval: 20_000,
  });
}
