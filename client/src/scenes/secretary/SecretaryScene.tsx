import { useParams } from "react-router";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { SecretaryDesk } from "./SecretaryDesk.tsx";
import { SecretaryGate } from "./SecretaryGate.tsx";

/** The secretary's desk (bàn thư ký): timeline, minutes, and what is recorded beside them. */
export default function SecretaryScene() {
  const { conferenceId = "" } = useParams();
  return (
    <RequireMe>
      {(me) => (
        <ConferenceProvider conferenceId={conferenceId} as="person">
          <SecretaryGate>{(conference) => <SecretaryDesk me={me} conference={conference} />}</SecretaryGate>
        </ConferenceProvider>
      )}
    </RequireMe>
  );
}
