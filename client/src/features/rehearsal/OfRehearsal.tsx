import type { Me } from "@diemcau/shared/protocol/rest";
import { useConferences } from "../conferences/useConferences.ts";
import { RehearsalButtons } from "./RehearsalButtons.tsx";

/** The buttons of a conference's rehearsal, where only its id is at hand; nothing in a rehearsal itself. */
export function OfRehearsal({ me, conferenceId }: { me: Me; conferenceId: string }) {
  const { data } = useConferences();
  const conference = data?.find(({ id }) => id === conferenceId);
  return conference ? <RehearsalButtons me={me} conference={conference} /> : null;
}
