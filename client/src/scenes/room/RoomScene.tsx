import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { Notices } from "../../components/plain/Notices.tsx";
import { useOwnDevice } from "../../features/devices/useOwnDevice.ts";
import { ConferenceProvider } from "../../features/session/ConferenceProvider.tsx";
import { Room } from "./Room.tsx";
import styles from "./RoomScene.module.css";

/** A paired machine's page: goes back into its room by itself, as screen, desk or both. */
export default function RoomScene() {
  const { t } = useTranslation();
  const own = useOwnDevice();
  if (own.state === "unpaired") return <Navigate to="/ghep" replace />;
  if (own.state === "asking")
    return <div className={styles.waiting}>{t(own.failed ? "common:link.lost" : "common:link.connecting")}</div>;
  return (
    <ConferenceProvider conferenceId={own.device.conferenceId} as="device">
      <Room device={own.device} />
      <Notices />
    </ConferenceProvider>
  );
}
