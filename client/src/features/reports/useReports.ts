import type { ReportRequest, ReportRequestInput } from "@diemcau/shared/model/reportRequest";
import type { MyReport, RequestLine, RequestView } from "@diemcau/shared/protocol/reports";
import type { ReportMatrix } from "@diemcau/shared/rules/reports";
import type { ReportSums } from "@diemcau/shared/rules/reportSums";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "../../api/http.ts";

/** Everything of reports in the page's cache begins with this. */
const key = "reports";
/** What came in shows by itself. */
const refetchInterval = 20_000;

/** Every request, for those who follow them. */
export function useRequests() {
  return useQuery({
    queryKey: [key, "list"],
    queryFn: () => get<RequestLine[]>("/report-requests"),
    refetchInterval,
  });
}

/** Units × requests; of one conference where it is named. */
export function useMatrix(conferenceId: string | null) {
  return useQuery({
    queryKey: [key, "matrix", conferenceId],
    queryFn: () => get<ReportMatrix>(`/report-requests/matrix${ofConference(conferenceId)}`),
    refetchInterval,
  });
}

/** `?conferenceId=…`, or nothing. */
export function ofConference(conferenceId: string | null): string {
  return conferenceId === null ? "" : `?conferenceId=${encodeURIComponent(conferenceId)}`;
}

/** One request with how every unit stands. */
export function useRequest(id: string) {
  return useQuery({
    queryKey: [key, "request", id],
    queryFn: () => get<RequestView>(`/report-requests/${id}`),
    refetchInterval,
  });
}

/** A request's reports, summed. */
export function useSums(id: string) {
  return useQuery({
    queryKey: [key, "sums", id],
    queryFn: () => get<ReportSums>(`/report-requests/${id}/sums`),
    // Sums read every report anew, which takes its time for hundreds of units.
    refetchInterval: 3 * refetchInterval,
  });
}

/** What the signed-in person's units were asked. */
export function useMyReports(enabled: boolean) {
  return useQuery({
    queryKey: [key, "mine"],
    queryFn: () => get<MyReport[]>("/my/reports"),
    refetchInterval,
    enabled,
  });
}

/** Forgets what the page knows of reports, so that it is asked for anew. */
export function useReportsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [key] });
}

/** What the office does with requests; each throws what `api/http` throws. */
export function useRequestWriter() {
  const changed = useReportsChanged();
  const settle = async <Answer>(work: Promise<Answer>): Promise<Answer> => {
    try {
      return await work;
    } finally {
      await changed();
    }
  };
  return {
    make: (commandId: string, request: ReportRequestInput) =>
      settle(post<ReportRequest>("/report-requests", { commandId, request })),
    change: ({ id, version }: ReportRequest, request: ReportRequestInput) =>
      settle(put<ReportRequest>(`/report-requests/${id}`, { version, request })),
    close: ({ id, version }: ReportRequest, closed: boolean) =>
      settle(post<ReportRequest>(`/report-requests/${id}/close`, { version, closed })),
    remind: (id: string, commandId: string, unitIds: readonly string[]) =>
      settle(post<{ units: number }>(`/report-requests/${id}/reminders`, { commandId, unitIds })),
  };
}
