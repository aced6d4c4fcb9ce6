import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { useWantedOrder } from "../ordering/useWantedOrder.ts";
import { useCommand, useConference } from "../session/useConference.ts";

/** The agenda in the order that was just chosen, also while the server hasn't answered yet. */
export function useAgendaOrder(): { agenda: readonly AgendaEntry[]; order: (itemIds: string[]) => void } {
  const { state } = useConference();
  const command = useCommand();
  const { ordered, order } = useWantedOrder(state.agenda, (itemIds) => command("agenda.order", { itemIds }));
  return { agenda: ordered, order };
}
