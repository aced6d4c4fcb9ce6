import type { HoldRehearsal, RehearsalControl, RehearsalView } from "@diemcau/shared/protocol/rehearsal";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { notifyFailure } from "../../components/notify.ts";
import { del, get, post } from "../../api/http.ts";
import { conferencesKey } from "../conferences/useConferences.ts";

/** How often the controls ask how the rehearsal stands, ms. */
const freshEvery = 1000;

function addressOf(conferenceId: string, rehearsalId: string): string {
  return `/conferences/${encodeURIComponent(conferenceId)}/rehearsal/${encodeURIComponent(rehearsalId)}`;
}

/** How a rehearsal stands, and steering it; what fails is told. */
export function useRehearsal(conferenceId: string, rehearsalId: string) {
  const queries = useQueryClient();
  const key = ["rehearsal", rehearsalId];
  const address = addressOf(conferenceId, rehearsalId);
  const { data } = useQuery({ queryKey: key, queryFn: () => get<RehearsalView>(address), refetchInterval: freshEvery });
  const { mutate } = useMutation({
    mutationFn: (control: RehearsalControl) => post<RehearsalView>(address, control),
    onSuccess: (view) => queries.setQueryData(key, view),
    onError: notifyFailure,
  });
  return { view: data ?? null, control: mutate };
}

/** Begins a rehearsal. */
export function holdRehearsal(conferenceId: string, manner: HoldRehearsal): Promise<RehearsalView> {
  return post<RehearsalView>(`/conferences/${encodeURIComponent(conferenceId)}/rehearsal`, manner);
}

/** Wipes a rehearsal; answers whether it is gone. What fails is told. */
export function useWipeRehearsal(): (conferenceId: string, rehearsalId: string) => Promise<boolean> {
  const queries = useQueryClient();
  return async (conferenceId, rehearsalId) => {
    try {
      await del(addressOf(conferenceId, rehearsalId));
      return true;
    } catch (error) {
      notifyFailure(error);
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: conferencesKey });
    }
  };
}
