import type { DeskView } from "@diemcau/shared/rules/desk";
import { useConference } from "./useConference.ts";

/** What only this room's desk knows: its list, private text, whether it waits for help; `null` before the server told it. */
export function useDesk(): DeskView | null {
  return useConference().desk;
}
