import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { putStill } from "../../api/stills.ts";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { RoomSources } from "../../conference/RoomSources.ts";
import { useSession } from "../session/useConference.ts";

/** Takes part in picture and sound, and offers what this machine has open for as long as the caller is shown. */
export function useOfferedSources(devices: LocalDevices | null): void {
  const { t } = useTranslation();
  const session = useSession();
  const screenName = t("devices:screenName");
  useEffect(() => {
    if (!devices) return undefined;
    session.media.start();
    const sources = new RoomSources({ session, devices, putStill: putStill("device"), screenName });
    return () => sources.close();
  }, [session, devices, screenName]);
}
