import { useParams } from "react-router";
import { RequireMe } from "../../features/account/RequireMe.tsx";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { Entrance } from "./Entrance.tsx";

/** BẢNG ĐIỀU HÀNH of one conference, for whoever is signed in and may join it. */
export default function OperatorScene() {
  const { conferenceId = "" } = useParams();
  return (
    <RequireMe>
      {() => (
        <ConferenceProvider conferenceId={conferenceId} as="person">
          <Entrance />
        </ConferenceProvider>
      )}
    </RequireMe>
  );
}
