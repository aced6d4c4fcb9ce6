import type { AgendaEntry } from "@diemcau/shared/rules/state";
import { useState } from "react";
import { useCommand, useConference } from "../session/useConference.ts";
import { inIdOrder } from "./order.ts";

/** The agenda in the order that was just chosen, also while the server hasn't answered yet. */
export function useAgendaOrder(): { agenda: AgendaEntry[]; order: (itemIds: string[]) => void } {
  const { state } = useConference();
  const command = useCommand();
  const [wanted, setWanted] = useState<readonly string[] | null>(null);

  async function send(itemIds: string[]) {
    setWanted(itemIds);
    await command("agenda.order", { itemIds });
    // Only the newest order ends the waiting: an answer to an older one would make rows jump back.
    setWanted((now) => (now === itemIds ? null : now));
  }
  return {
    agenda: wanted ? inIdOrder(state.agenda, wanted) : state.agenda,
    order: (itemIds) => void send(itemIds),
  };
}
