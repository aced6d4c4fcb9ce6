import type { AssignmentEvidence } from "@diemcau/shared/model/assignment";
import type { ConferenceAssignments, EarlierAssignment, MyAssignment } from "@diemcau/shared/protocol/followUp";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { get } from "../../api/http.ts";

const mineKey = ["my", "assignments"];

/** What the signed-in person's units owe; asked again every half minute. */
export function useMyAssignments(enabled = true) {
  return useQuery({
    queryKey: mineKey,
    queryFn: () => get<MyAssignment[]>("/my/assignments"),
    refetchInterval: 30_000,
    enabled,
  });
}

/** Asks again for what the own units owe, as after a report. */
export function useRefreshMine() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: mineKey });
}

/** What came of every conference. */
export function useConferenceAssignments(enabled = true) {
  return useQuery({
    queryKey: ["assignments"],
    queryFn: () => get<ConferenceAssignments[]>("/assignments"),
    refetchInterval: 30_000,
    enabled,
  });
}

/** Open assignments of the same host unit's earlier conferences. */
export function useEarlierAssignments(conferenceId: string) {
  return useQuery({
    queryKey: ["earlier-assignments", conferenceId],
    queryFn: () => get<EarlierAssignment[]>(`/conferences/${conferenceId}/earlier-assignments`),
    staleTime: 30_000,
  });
}

/** Path below `/api` of an assignment. */
export function assignmentPath(conferenceId: string, assignmentId: string): string {
  return `/conferences/${conferenceId}/assignments/${assignmentId}`;
}

/** Address of a file of evidence. */
export function evidenceAddress(conferenceId: string, { assignmentId, id }: AssignmentEvidence): string {
  return `/api${assignmentPath(conferenceId, assignmentId)}/evidence/${id}`;
}
