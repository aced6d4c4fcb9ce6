import { useParams } from "react-router";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { DirectingProvider } from "../../features/directing/Directing.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { ChairDesk } from "./ChairDesk.tsx";
import { ChairGate } from "./ChairGate.tsx";

/** Every action of the chair is a command; none concerns the page alone. */
const onAction = () => false;

/** The chair's page (chủ tọa), for a tablet: who speaks, who asks, what comes next. */
export default function ChairScene() {
  const { conferenceId = "" } = useParams();
  return (
    <RequireMe>
      {() => (
        <ConferenceProvider conferenceId={conferenceId} as="person">
          <DirectingProvider onAction={onAction}>
            <ChairGate>{(conference) => <ChairDesk conference={conference} />}</ChairGate>
          </DirectingProvider>
        </ConferenceProvider>
      )}
    </RequireMe>
  );
}
