import type { WriteUp, WriteUpInput } from "@diemcau/shared/model/writeUp";
import type { WriteUpReply } from "@diemcau/shared/protocol/rest";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "../../api/http.ts";

/** What a person decides about an article. */
export type Decision = "submit" | "publish" | "return" | "reopen" | "discard" | "withdraw";

/** What goes with a decision: what is to be mended, or why readers lose it. */
export type Reason = { remark: string } | { reason: string };

/** The article of a conference as the server has it, and the ways to change it; each throws what `api/http` throws. */
export function useWriteUp(conferenceId: string) {
  const queries = useQueryClient();
  const path = `/conferences/${encodeURIComponent(conferenceId)}/write-up`;
  const key = ["writeUp", conferenceId];
  const { data, error, refetch } = useQuery({ queryKey: key, queryFn: () => get<WriteUpReply>(path), retry: false });

  const keep = (writeUp: WriteUp) => {
    void queries.invalidateQueries({ queryKey: ["writeUpRevisions", conferenceId] });
    queries.setQueryData<WriteUpReply>(key, (reply) => reply && { ...reply, writeUp });
    return writeUp;
  };
  return {
    reply: data,
    error,
    refetch: async () => (await refetch()).data,
    save: async (version: number, writeUp: WriteUpInput, notice?: string) =>
      keep(await put<WriteUp>(path, { version, writeUp, ...(notice === undefined ? {} : { notice }) })),
    decide: async (decision: Decision, version: number, reason?: Reason) =>
      keep(await post<WriteUp>(`${path}/${decision}`, { version, ...reason })),
  };
}
