import type { PairedDevice } from "@diemcau/shared/protocol/rest";
import { putStill } from "../../api/stills.ts";
import { RoomSources } from "../../conference/RoomSources.ts";
import { storedChoice } from "../../conference/storedChoice.ts";
import { useLocalDevices } from "../../features/devices/useLocalDevices.ts";
import { useConference } from "../../features/session/useConference.ts";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useMatch } from "react-router";
import { BothView } from "./BothView.tsx";
import { DeskView } from "./DeskView.tsx";
import { PreflightView } from "./PreflightView.tsx";
import { Refused } from "./Refused.tsx";
import { ScreenView } from "./ScreenView.tsx";

/** A room's page inside its conference: offers its camera and microphone, and shows what its role shows. */
export function Room({ device }: { device: PairedDevice }) {
  const { t } = useTranslation();
  const { session, refusal } = useConference();
  const screenName = t("devices:screenName");
  const checking = useMatch("/phong/kiem-tra") !== null;
  const devices = useLocalDevices(storedChoice());
  useEffect(() => {
    if (!devices) return undefined;
    session.media.start();
    const sources = new RoomSources({ session, devices, putStill: putStill("device"), screenName });
    return () => sources.close();
  }, [session, devices, screenName]);
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
