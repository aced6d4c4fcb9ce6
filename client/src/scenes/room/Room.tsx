import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { storedChoice } from "../../conference/storedChoice.ts";
import { useKeptMute } from "../../features/devices/useKeptMute.ts";
import { useLocalDevices } from "../../features/devices/useLocalDevices.ts";
import { useOfferedSources } from "../../features/devices/useOfferedSources.ts";
import { useConference } from "../../features/session/useConference.ts";
import { Navigate, useMatch } from "react-router";
import { BothView } from "./BothView.tsx";
import { DeskView } from "./DeskView.tsx";
import { PreflightView } from "./PreflightView.tsx";
import { Refused } from "./Refused.tsx";
import { ScreenView } from "./ScreenView.tsx";

/** A room's page inside its conference: offers its camera and microphone, and shows what its role shows. */
export function Room({ device }: { device: PairedDevice }) {
  const { refusal } = useConference();
  const checking = useMatch("/phong/kiem-tra") !== null;
  const devices = useLocalDevices(storedChoice());
  useKeptMute(devices);
  useOfferedSources(devices);
  if (refusal) return <Refused refusal={refusal} />;
  if (!devices) return null;
  if (checking) return <PreflightView device={device} devices={devices} />;
  switch (device.role) {
    case "screen":
      return <ScreenView pointId={device.pointId} devices={devices} />;
    case "desk":
      return <DeskView device={device} devices={devices} />;
    case "both":
      return <BothView device={device} devices={devices} />;
    case "presenter":
      return <Navigate to="/trinh-bay" replace />;
  }
}
