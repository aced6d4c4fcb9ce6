import type { SignedFile } from "@diemcau/shared/model/official";
import type { MinutesDocument } from "@diemcau/shared/rules/minutesDocument";
import type { ConfirmMinutes, SealView } from "@diemcau/shared/protocol/sealing";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, putBytes } from "../../../api/http.ts";

/** How often the page reads minutes that may still change, in milliseconds. */
const freshEvery = 10_000;

/** The minutes as they are read, and how far their seal is. */
export interface MinutesPage {
  document: MinutesDocument;
  /** Absent for those who may not read it. */
  seal: SealView;
}

const keyOf = (conferenceId: string) => ["minutes", conferenceId];
const pathOf = (conferenceId: string) => `/conferences/${encodeURIComponent(conferenceId)}`;

/**
 * Minutes and seal, read anew by themselves. The seal is asked for first: what is confirmed is then never newer than what the person
 * reads, and text that came between the two makes the server refuse.
 */
export function useMinutesPage(conferenceId: string) {
  return useQuery({
    queryKey: keyOf(conferenceId),
    queryFn: async (): Promise<MinutesPage> => {
      const seal = await get<SealView>(`${pathOf(conferenceId)}/minutes/seal`);
      return { seal, document: await get<MinutesDocument>(`${pathOf(conferenceId)}/minutes`) };
    },
    refetchInterval: freshEvery,
    staleTime: 0,
  });
}

/** Confirms by the password asked again; the page is read anew, whatever came of it. */
export function useConfirm(conferenceId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: ConfirmMinutes) => post<SealView>(`${pathOf(conferenceId)}/minutes/confirmations`, input),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId) }),
  });
}

/** Hands a signed PDF back. */
export function useHandBack(conferenceId: string, documentId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      putBytes<SignedFile>(
        `${pathOf(conferenceId)}/issued/${encodeURIComponent(documentId)}/signed?name=${encodeURIComponent(file.name)}`,
        file,
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(conferenceId) }),
  });
}
